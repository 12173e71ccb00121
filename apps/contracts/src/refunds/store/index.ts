export * from './keep-refunds.js';
export * from './refund-record.js';
export * from './refunds.js';
