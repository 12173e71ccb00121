import type { RepairDecision } from './context.js';
import type { RepairOrder } from './repair-order.js';

/** CU-01: the customer's record was merged; the order is the survivor's from now on. */
export const followCustomer = (order: RepairOrder, customerId: string): RepairDecision => ({
  next: { ...order, customerId },
  events: [],
  reason: 'customer-merged',
});
