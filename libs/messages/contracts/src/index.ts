import * as contract from './contract.js';
import * as order from './order.js';

export * from './contract.js';
export * from './order.js';

/** Every event that contracts publishes, in the versions that it publishes now. */
export const events = [...Object.values(contract), ...Object.values(order)];
