import * as bankLine from './bank-line.js';
import * as billingRun from './billing-run.js';
import * as contract from './contract.js';
import * as deposit from './deposit.js';
import * as feeQuote from './fee-quote.js';
import * as invoice from './invoice.js';
import * as notice from './notice.js';
import * as order from './order.js';
import * as procedure from './procedure.js';
import * as reading from './reading.js';
import * as handover from './handover.js';
import * as branchAudit from './branch-audit.js';
import * as custody from './custody.js';
import * as payment from './payment.js';
import * as payout from './payout.js';
import * as receivable from './receivable.js';
import * as refund from './refund.js';
import * as writeOff from './write-off.js';

export * from './bank-line.js';
export * from './billing-run.js';
export * from './contract.js';
export * from './deposit.js';
export * from './fee-quote.js';
export * from './invoice.js';
export * from './notice.js';
export * from './order.js';
export * from './procedure.js';
export * from './reading.js';
export * from './handover.js';
export * from './custody.js';
export * from './branch-audit.js';
export * from './payment.js';
export * from './payment-share.js';
export * from './payout.js';
export * from './receivable.js';
export * from './refund.js';
export * from './write-off.js';

/** Every event that contracts publishes, in the versions that it publishes now. */
export const events = [
  ...Object.values(contract),
  ...Object.values(deposit),
  ...Object.values(feeQuote),
  ...Object.values(notice),
  ...Object.values(order),
  ...Object.values(procedure),
  ...Object.values(reading),
  ...Object.values(handover),
  ...Object.values(custody),
  ...Object.values(branchAudit),
  ...Object.values(receivable),
  ...Object.values(invoice),
  ...Object.values(payment),
  ...Object.values(payout),
  ...Object.values(writeOff),
  ...Object.values(refund),
  ...Object.values(bankLine),
  ...Object.values(billingRun),
];
