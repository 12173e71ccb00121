import { happened } from '@kefu/kernel';
import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import { PayoutDeadlineBreachedV1 } from '@kefu/messages-contracts';
import { clockReactions, type ServicePart } from '@kefu/service';
import { PayOutForComplaints } from '../migrations/index.js';
import { concernsOf, forgetCustomer, type Payout } from './domain/index.js';
import { PayoutsController } from './http/payouts.controller.js';
import { payoutReaders } from './http/roles.js';
import { FollowComplaintWhenItAsks } from './reactions/follow-complaint-when-it-asks.js';
import { FindPayouts, KeepPayouts, PayoutRecord, Payouts } from './store/index.js';

export const payoutsPart: ServicePart = {
  controllers: [PayoutsController, FollowComplaintWhenItAsks, followCustomers(Payouts, 'payout')],
  providers: [
    Payouts,
    FindPayouts,
    KeepPayouts,
    forgetCustomers(Payouts, 'payout', forgetCustomer),
    ...clockReactions(Payouts, 'CT-08', (payout: Payout, told) =>
      happened(PayoutDeadlineBreachedV1, { ...told, ...concernsOf(payout) }, 'CT-08'),
    ),
  ],
  entities: [PayoutRecord],
  migrations: [PayOutForComplaints],
  trails: [[Payouts, payoutReaders]],
};
