import type { Callback } from './callback.js';
import type { CallbackDecision } from './context.js';

/** CU-01: the customer's record was merged; the survivor is called from now on. */
export const followCustomer = (callback: Callback, customerId: string): CallbackDecision => ({
  next: { ...callback, customerId },
  events: [],
  reason: 'customer merged',
});
