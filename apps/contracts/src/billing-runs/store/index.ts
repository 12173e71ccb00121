export * from './billing-run-record.js';
export * from './billing-runs.js';
export * from './run-billing.js';
export * from './work-list.js';
