import type { RepairDecision } from './context.js';
import type { RepairOrder, Report } from './repair-order.js';

const blank = (report: Report): Report => ({
  ...report,
  fault: '',
  callerName: '',
  callbackPhone: '',
});

/** G-05: the customer was erased. What counts in figures stays; what names anybody goes. */
export const forgetCustomer = (order: RepairOrder): RepairDecision => ({
  next: {
    ...order,
    report: blank(order.report),
    repeats: order.repeats.map(blank),
    receipts: order.receipts.map((receipt) => ({ ...receipt, reference: '' })),
    noShows: order.noShows.map(({ evidence: _evidence, ...noShow }) => noShow),
    remarks: [],
  },
  events: [],
  reason: 'customer-erased',
});
