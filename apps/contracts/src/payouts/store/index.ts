export * from './accounts.js';
export * from './find-payouts.js';
export * from './keep-payouts.js';
export * from './payout-record.js';
export * from './payouts.js';
