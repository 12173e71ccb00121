import type { ServicePart } from '@kefu/service';
import { CountCases } from '../migrations/index.js';
import { AnalysisController } from './http/analysis.controller.js';
import { AnalyseCases, FindCases } from './store/index.js';

export const analysisPart: ServicePart = {
  controllers: [AnalysisController],
  providers: [AnalyseCases, FindCases],
  migrations: [CountCases],
};
