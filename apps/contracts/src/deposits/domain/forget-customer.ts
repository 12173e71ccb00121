import type { Deposit } from './deposit.js';

/** G-05: what was remarked of them is forgotten; sums, days and bank numbers are the centre's own. */
export const forgetCustomer = (deposit: Deposit): Deposit => ({ ...deposit, remarks: [] });
