import type { ServicePart } from '@kefu/service';
import { supervisors } from '../access/index.js';
import { recordsOfCustomers } from '../customers/index.js';
import { RevealsController } from './http/reveals.controller.js';
import { RevealRow, Reveals } from './store/reveals.js';

export const revealsPart: ServicePart = {
  controllers: [RevealsController],
  providers: [Reveals],
  entities: [RevealRow],
  mayRead: (app) => ({ reveal: recordsOfCustomers(app, supervisors, Reveals) }),
};
