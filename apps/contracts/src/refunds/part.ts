import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import type { ServicePart } from '@kefu/service';
import { KnowWhenRefundsWereApproved } from '../migrations/index.js';
import { moneyReaders } from '../receivables/index.js';
import { forgetCustomer } from './domain/index.js';
import { RefundsController } from './http/refunds.controller.js';
import { KeepRefunds, RefundRecord, Refunds } from './store/index.js';

export const refundsPart: ServicePart = {
  controllers: [RefundsController, followCustomers(Refunds, 'refund')],
  providers: [forgetCustomers(Refunds, 'refund', forgetCustomer), Refunds, KeepRefunds],
  entities: [RefundRecord],
  migrations: [KnowWhenRefundsWereApproved],
  trails: [[Refunds, moneyReaders]],
};
