import type { Refund, RefundDecision } from './refund.js';

/** CU-01: what goes back to a merged customer goes back to the survivor. */
export const followCustomer = (refund: Refund, customerId: string): RefundDecision => ({
  next: { ...refund, customerId },
  events: [],
  reason: 'customer-merged',
});

/** G-05: what counts in figures stays. */
export const forgetCustomer = (refund: Refund): RefundDecision => ({
  next: { ...refund, reason: '' },
  events: [],
  reason: 'customer-erased',
});
