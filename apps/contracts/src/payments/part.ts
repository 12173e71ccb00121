import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import type { ServicePart } from '@kefu/service';
import { moneyReaders } from '../receivables/index.js';
import { forgetCustomer } from './domain/index.js';
import { PaymentsController } from './http/payments.controller.js';
import { FindPayments, KeepPayments, PaymentRecord, Payments } from './store/index.js';

export const paymentsPart: ServicePart = {
  controllers: [PaymentsController, followCustomers(Payments, 'payment')],
  providers: [
    forgetCustomers(Payments, 'payment', forgetCustomer),
    Payments,
    FindPayments,
    KeepPayments,
  ],
  entities: [PaymentRecord],
  trails: [[Payments, moneyReaders]],
};
