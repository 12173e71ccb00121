import type { ServicePart } from '@kefu/service';
import { PeopleByNumber } from '../migrations/index.js';
import { TraceController } from './http/trace.controller.js';
import { ReadTrace } from './trace/read-trace.js';

export const evidencePart: ServicePart = {
  controllers: [TraceController],
  providers: [ReadTrace],
  migrations: [PeopleByNumber],
};
