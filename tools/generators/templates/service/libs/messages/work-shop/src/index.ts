import { SparePartOpenedV1 } from './spare-part-opened.v1.js';
import { SparePartFinishedV1 } from './spare-part-finished.v1.js';
import { SparePartCancelledV1 } from './spare-part-cancelled.v1.js';

export * from './spare-part-opened.v1.js';
export * from './spare-part-finished.v1.js';
export * from './spare-part-cancelled.v1.js';

/** Every event that work-shop publishes, in the versions that it publishes now. */
export const events = [SparePartOpenedV1, SparePartFinishedV1, SparePartCancelledV1] as const;
