export * from './owe.js';
export * from './pay.js';
export * from './payout.js';
