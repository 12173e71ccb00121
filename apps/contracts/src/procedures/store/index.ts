export * from './keep-procedures.js';
export * from './procedure-record.js';
export * from './procedures.js';
