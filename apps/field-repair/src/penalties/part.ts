import { forgetCustomers } from '@kefu/known-customers';
import type { ServicePart } from '@kefu/service';
import { NoShowsAreWeighed } from '../migrations/index.js';
import { forgetCustomer } from './domain/index.js';
import { PenaltiesController, readers } from './http/penalties.controller.js';
import {
  FindPenalties,
  FollowNoShows,
  Penalties,
  PenaltyRecord,
  WeighPenalties,
} from './store/index.js';

export const penaltiesPart: ServicePart = {
  controllers: [PenaltiesController],
  providers: [
    Penalties,
    WeighPenalties,
    FollowNoShows,
    FindPenalties,
    forgetCustomers(Penalties, 'penalty', forgetCustomer),
  ],
  entities: [PenaltyRecord],
  migrations: [NoShowsAreWeighed],
  trails: [[Penalties, readers]],
};
