export * from './appeal.js';
export { sayMissed, withClock } from './clock.js';
export { hearMore, propose, reweigh, stands, withdraw } from './follow-no-show.js';
export { forgetCustomer } from './forget-customer.js';
export * from './grounds.js';
export * from './penalty.js';
export * from './rule-on.js';
export * from './sight.js';
export * from './weigh.js';
