import { forgetCustomers } from '@kefu/known-customers';
import { clockReactions, type ServicePart } from '@kefu/service';
import { NoShowsAreWeighed, PenaltiesHaveTheirTime } from '../migrations/index.js';
import { forgetCustomer, sayMissed } from './domain/index.js';
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
    ...clockReactions(Penalties, 'FR-06', sayMissed),
  ],
  entities: [PenaltyRecord],
  migrations: [NoShowsAreWeighed, PenaltiesHaveTheirTime],
  trails: [[Penalties, readers]],
};
