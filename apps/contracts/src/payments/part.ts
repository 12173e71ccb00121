import type { ServicePart } from '@kefu/service';
import { moneyReaders } from '../receivables/index.js';
import { PaymentsController } from './http/payments.controller.js';
import { FollowPaymentsWhenMerged } from './reactions/follow-customer-when-merged.js';
import { ForgetPaymentsWhenErased } from './reactions/forget-customer-when-erased.js';
import { FindPayments, KeepPayments, PaymentRecord, Payments } from './store/index.js';

export const paymentsPart: ServicePart = {
  controllers: [PaymentsController, FollowPaymentsWhenMerged, ForgetPaymentsWhenErased],
  providers: [Payments, FindPayments, KeepPayments],
  entities: [PaymentRecord],
  trails: [[Payments, moneyReaders]],
};
