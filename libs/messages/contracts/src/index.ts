import { OrderAcceptedV1 } from './order-accepted.v1.js';
import { OrderDeliveredV1 } from './order-delivered.v1.js';

export * from './order-accepted.v1.js';
export * from './order-delivered.v1.js';

/** Every event that contracts publishes, in the versions that it publishes now. */
export const events = [OrderAcceptedV1, OrderDeliveredV1] as const;
