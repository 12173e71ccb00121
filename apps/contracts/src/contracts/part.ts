import { forgetCustomersBy } from '@kefu/known-customers';
import { takeFromLeavers } from '@kefu/people';
import { changesWhenDue, recordBreaches, repeatBreaches, type ServicePart } from '@kefu/service';
import { ContractsLive, CreateContracts } from '../migrations/index.js';
import * as domain from './domain/index.js';
import { ContractsController } from './http/contracts.controller.js';
import { ExportsController } from './http/exports.controller.js';
import { ReviewsController } from './http/reviews.controller.js';
import { readers } from './http/roles.js';
import { SigningController } from './http/signing.controller.js';
import { FollowCustomerWhenMerged } from './reactions/follow-customer-when-merged.js';
import { HearCreditWhenAssessed } from './reactions/hear-credit-when-assessed.js';
import {
  ContractRecord,
  Contracts,
  contractsOf,
  FindContracts,
  KeepContracts,
  ReviewContracts,
  SignContracts,
} from './store/index.js';

const deadlines = ['CT-01', 'CT-02'] as const;
const open = [...domain.beforeSigning, ...domain.bound].map((status) => `'${status}'`).join(', ');

export const contractsPart: ServicePart = {
  controllers: [
    ContractsController,
    ReviewsController,
    SigningController,
    ExportsController,
    FollowCustomerWhenMerged,
    HearCreditWhenAssessed,
    takeFromLeavers(Contracts, {
      table: 'contract',
      open: `status IN (${open})`,
      roles: ['account-manager'],
      handOn: domain.handOver,
    }),
  ],
  providers: [
    Contracts,
    FindContracts,
    KeepContracts,
    ReviewContracts,
    SignContracts,
    forgetCustomersBy(Contracts, contractsOf, (contract, customerId) =>
      contract.customerId === customerId
        ? domain.forgetCustomer(contract)
        : domain.forgetParty(contract, customerId),
    ),
    recordBreaches(Contracts, deadlines, domain.recordBreach),
    repeatBreaches(Contracts, deadlines, domain.repeatBreach),
    changesWhenDue(Contracts, domain.BEGIN, 'CT-02', domain.beginContract),
    changesWhenDue(Contracts, domain.END, 'CT-02', domain.endContract),
    changesWhenDue(Contracts, domain.TERMINATE, 'CT-02', domain.terminate),
    changesWhenDue(
      Contracts,
      domain.ANNOUNCE,
      'CT-09',
      async (contract, context: domain.ContractContext, contracts: Contracts) =>
        domain.announceRenewal(contract, await contracts.ownerWorks(contract), context),
    ),
  ],
  entities: [ContractRecord],
  migrations: [CreateContracts, ContractsLive],
  trails: [[Contracts, readers]],
};
