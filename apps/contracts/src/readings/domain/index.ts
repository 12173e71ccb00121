export * from './measure.js';
export * from './reading.js';
export * from './take-reading.js';
export * from './supply.js';
export * from './bill-reading.js';
export * from './correct-reading.js';
