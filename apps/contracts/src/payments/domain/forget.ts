import type { Payment } from './payment.js';

/** G-05: what counts in figures stays, what anybody said goes. */
export const forgetCustomer = (payment: Payment): Payment => ({
  ...payment,
  ...{ payer: undefined, reversalReason: undefined },
});
