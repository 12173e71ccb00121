export * from './measure.js';
export * from './reading.js';
export * from './take-reading.js';
export * from './supply.js';
