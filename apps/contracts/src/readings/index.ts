export type { Reading } from './domain/index.js';
export { readingsPart } from './part.js';
export { BillReadings, KeepReadings, notBilled, Readings } from './store/index.js';
