export type { Reading } from './domain/index.js';
export { readingsPart } from './part.js';
export { BillReadings, notBilled, Readings } from './store/index.js';
