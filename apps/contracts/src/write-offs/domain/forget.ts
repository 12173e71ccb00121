import type { WriteOff } from './write-off.js';

/** G-05: what counts in figures stays, what anybody said goes. */
export const forgetCustomer = (writeOff: WriteOff): WriteOff => ({
  ...writeOff,
  reason: '',
});
