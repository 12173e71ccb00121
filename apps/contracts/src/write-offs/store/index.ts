export * from './keep-write-offs.js';
export * from './write-off-record.js';
export * from './write-offs.js';
