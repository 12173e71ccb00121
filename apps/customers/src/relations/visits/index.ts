export { assignVisit, looksAfter } from './domain/index.js';
export { visitsPart } from './part.js';
export { Visits } from './store/visits.js';
