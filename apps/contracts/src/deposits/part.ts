import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import { takeFromLeavers } from '@kefu/people';
import { changesWhenDue, clockReactions, type ServicePart } from '@kefu/service';
import { CreateDeposits } from '../migrations/index.js';
import {
  ANNOUNCE,
  announce,
  BECOME_DUE,
  becomeDue,
  breached,
  forgetCustomer,
  handOver,
} from './domain/index.js';
import { DepositsController } from './http/deposits.controller.js';
import { readers } from './http/roles.js';
import { DepositRecord, Deposits, FindDeposits, KeepDeposits } from './store/index.js';

export const depositsPart: ServicePart = {
  controllers: [
    DepositsController,
    followCustomers(Deposits, 'deposit'),
    takeFromLeavers(Deposits, {
      table: 'deposit',
      open: 'ended_at IS NULL',
      roles: ['account-manager'],
      handOn: (deposit, ownerId, context) => handOver(deposit, ownerId, undefined, context),
    }),
  ],
  providers: [
    Deposits,
    KeepDeposits,
    FindDeposits,
    changesWhenDue(Deposits, ANNOUNCE, 'CT-04', announce),
    changesWhenDue(Deposits, BECOME_DUE, 'CT-04', becomeDue),
    forgetCustomers(Deposits, 'deposit', forgetCustomer),
    ...clockReactions(Deposits, 'CT-04', breached),
  ],
  entities: [DepositRecord],
  migrations: [CreateDeposits],
  trails: [[Deposits, readers]],
};
