export * from './custody-record.js';
export * from './custody.js';
