import { SparePartsController } from './http/spare-parts.controller.js';
import { CancelWhenRegionCloses } from './reactions/cancel-when-region-closes.js';

export { SparePartRow } from './store/spare-part-row.js';
export { SpareParts } from './store/spare-parts.js';

export const controllers = [SparePartsController];

/** What other services' events do here. */
export const reactions = [CancelWhenRegionCloses];
