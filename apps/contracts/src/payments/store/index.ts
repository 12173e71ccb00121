export * from './find-payments.js';
export * from './keep-payments.js';
export * from './payment-record.js';
export * from './payments.js';
export * from './accounts.js';
