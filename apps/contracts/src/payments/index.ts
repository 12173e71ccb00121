export { referenceOf, returnAdvance, type Payment } from './domain/index.js';
export { paymentsPart } from './part.js';
export { KeepPayments, paymentAccounts, Payments, type For, type Paid } from './store/index.js';
