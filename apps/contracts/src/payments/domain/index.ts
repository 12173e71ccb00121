export * from './follow.js';
export * from './pay.js';
export * from './payment.js';
