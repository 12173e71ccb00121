export { payoutsPart } from './part.js';
export { KeepPayouts, payoutAccounts, Payouts } from './store/index.js';
export * as domain from './domain/index.js';
