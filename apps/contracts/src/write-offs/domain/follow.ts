import type { WriteOff, WriteOffDecision } from './write-off.js';

/** CU-01: what a merged customer owed, the survivor owed. */
export const followCustomer = (writeOff: WriteOff, customerId: string): WriteOffDecision => ({
  next: { ...writeOff, customerId },
  events: [],
  reason: 'customer-merged',
});

/** G-05: what counts in figures stays. */
export const forgetCustomer = (writeOff: WriteOff): WriteOffDecision => ({
  next: { ...writeOff, reason: '' },
  events: [],
  reason: 'customer-erased',
});
