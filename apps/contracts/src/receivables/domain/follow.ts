import type { Receivable, ReceivableDecision } from './receivable.js';

/** CU-01: what a merged customer owed, the survivor owes. */
export const followCustomer = (receivable: Receivable, customerId: string): ReceivableDecision => ({
  next: { ...receivable, customerId },
  events: [],
  reason: 'customer-merged',
});

/** G-05: what counts in figures stays, what anybody said goes. */
export const forgetCustomer = (receivable: Receivable): ReceivableDecision => ({
  next: { ...receivable, said: [], endReason: undefined },
  events: [],
  reason: 'customer-erased',
});
