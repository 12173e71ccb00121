import type { Deposit, DepositDecision } from './deposit.js';

/** A merged customer's deposits are the survivor's (CU-01). */
export const followCustomer = (deposit: Deposit, customerId: string): DepositDecision => ({
  next: { ...deposit, customerId },
  events: [],
  reason: `its customer was merged into ${customerId}`,
});

/** G-05: what was remarked of them is forgotten; sums, days and bank numbers are the centre's own. */
export const forgetCustomer = (deposit: Deposit): DepositDecision => ({
  next: { ...deposit, remarks: [] },
  events: [],
  reason: 'its customer was erased',
});
