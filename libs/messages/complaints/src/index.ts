import * as disposal from './disposal.js';

export * from './disposal.js';

/** What others already listen to; complaints itself is not built yet. */
export const events = Object.values(disposal);
