import * as order from './order.js';

export * from './order.js';

/** What others already listen to; contracts itself is not built yet. */
export const events = Object.values(order);
