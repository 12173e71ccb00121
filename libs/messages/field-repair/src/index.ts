import * as repairOrder from './repair-order.js';
import * as confirmation from './repair-order-confirmation.js';

export * from './arrival-window.js';
export * from './repair-order.js';
export * from './repair-order-confirmation.js';

/** Every event that field-repair publishes, in the versions that it publishes now. */
export const events = [...Object.values(repairOrder), ...Object.values(confirmation)];
