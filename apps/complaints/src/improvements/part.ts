import { recordBreaches, type ServicePart } from '@kefu/service';
import { readers } from '../complaints/index.js';
import { CreateImprovements } from '../migrations/index.js';
import { recordBreach } from './domain/index.js';
import { ImprovementsController } from './http/improvements.controller.js';
import { HandOverWhenOwnerLeaves } from './reactions/hand-over-when-owner-leaves.js';
import {
  CountEffect,
  FindImprovements,
  ImprovementRecord,
  Improvements,
  KeepImprovements,
} from './store/index.js';

export const improvementsPart: ServicePart = {
  controllers: [ImprovementsController, HandOverWhenOwnerLeaves],
  providers: [
    Improvements,
    KeepImprovements,
    FindImprovements,
    CountEffect,
    recordBreaches(Improvements, ['CP-14'], recordBreach),
  ],
  entities: [ImprovementRecord],
  migrations: [CreateImprovements],
  trails: [[Improvements, readers]],
};
