export * from './bill-readings.js';
export * from './find-readings.js';
export * from './keep-readings.js';
export * from './reading-record.js';
export * from './readings.js';
