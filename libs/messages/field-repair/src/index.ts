import * as repairOrder from './repair-order.js';
import * as ending from './repair-order-ending.js';
import * as visit from './repair-order-visit.js';
import * as confirmation from './repair-order-confirmation.js';
import * as forComplaint from './repair-order-for-complaint.js';
import * as noShow from './repair-order-no-show.js';
import * as penalty from './penalty.js';

export * from './arrival-window.js';
export * from './penalty.js';
export * from './repair-order.js';
export * from './repair-order-confirmation.js';
export * from './repair-order-ending.js';
export * from './repair-order-for-complaint.js';
export * from './repair-order-no-show.js';
export * from './repair-order-visit.js';

/** Every event that field-repair publishes, in the versions that it publishes now. */
export const events = [
  ...Object.values(repairOrder),
  ...Object.values(visit),
  ...Object.values(ending),
  ...Object.values(confirmation),
  ...Object.values(forComplaint),
  ...Object.values(noShow),
  ...Object.values(penalty),
];
