import * as sparePart from './spare-part.js';

export * from './spare-part.js';

/** Every event that work-shop publishes, in the versions that it publishes now. */
export const events = Object.values(sparePart);
