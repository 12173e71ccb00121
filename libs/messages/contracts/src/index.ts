import * as contract from './contract.js';
import * as feeQuote from './fee-quote.js';
import * as order from './order.js';

export * from './contract.js';
export * from './fee-quote.js';
export * from './order.js';

/** Every event that contracts publishes, in the versions that it publishes now. */
export const events = [
  ...Object.values(contract),
  ...Object.values(feeQuote),
  ...Object.values(order),
];
