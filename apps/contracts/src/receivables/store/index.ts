export * from './find-receivables.js';
export * from './plan-receivables.js';
export * from './receivable-record.js';
export * from './receivables.js';
export * from './trace-notices.js';
export * from './accounts.js';
