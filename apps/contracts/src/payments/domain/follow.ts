import type { Payment, PaymentDecision } from './payment.js';

/** CU-01: what a merged customer paid, the survivor paid. */
export const followCustomer = (payment: Payment, customerId: string): PaymentDecision => ({
  next: { ...payment, customerId },
  events: [],
  reason: 'customer-merged',
});

/** G-05: what counts in figures stays. */
export const forgetCustomer = (payment: Payment): PaymentDecision => ({
  next: { ...payment, payer: undefined, reversalReason: undefined },
  events: [],
  reason: 'customer-erased',
});
