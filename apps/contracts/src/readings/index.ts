export type { Reading } from './domain/index.js';
export { readingsPart } from './part.js';
export { Readings } from './store/index.js';
