export { Concerned, type ConcernedRecords, type Named } from './concerned.js';
export { concernsPart } from './part.js';
