import { happened } from '@kefu/kernel';
import { ImprovementDeadlineBreachedV1 } from '@kefu/messages-complaints';
import { clockReactions, type ServicePart } from '@kefu/service';
import { readers } from '../complaints/index.js';
import { CreateImprovements } from '../migrations/index.js';
import { concernsOf, type Improvement } from './domain/index.js';
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
    ...clockReactions(Improvements, 'CP-14', (improvement: Improvement, told) =>
      happened(ImprovementDeadlineBreachedV1, { ...told, ...concernsOf(improvement) }, 'CP-14'),
    ),
  ],
  entities: [ImprovementRecord],
  migrations: [CreateImprovements],
  trails: [[Improvements, readers]],
};
