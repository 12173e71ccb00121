import type { Receivable } from './receivable.js';

/** G-05: what counts in figures stays, what anybody said goes. */
export const forgetCustomer = (receivable: Receivable): Receivable => ({
  ...receivable,
  ...{ said: [], endReason: undefined },
});
