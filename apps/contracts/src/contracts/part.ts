import type { ServicePart } from '@kefu/service';
import { CreateContracts } from '../migrations/index.js';
import { ContractsController } from './http/contracts.controller.js';
import { readers } from './http/roles.js';
import { FollowCustomerWhenMerged } from './reactions/follow-customer-when-merged.js';
import { ContractRecord, Contracts, FindContracts, KeepContracts } from './store/index.js';

export const contractsPart: ServicePart = {
  controllers: [ContractsController, FollowCustomerWhenMerged],
  providers: [Contracts, FindContracts, KeepContracts],
  entities: [ContractRecord],
  migrations: [CreateContracts],
  trails: [[Contracts, readers]],
};
