import type { ServicePart } from '@kefu/service';
import { KnowCustomers } from '../migrations/index.js';
import { recordsOfOthers } from './reactions/keep-records-of-others.js';
import { KnownCustomers } from './store/known-customers.js';

export const knownPart: ServicePart = {
  controllers: recordsOfOthers,
  providers: [KnownCustomers],
  migrations: [KnowCustomers],
};
