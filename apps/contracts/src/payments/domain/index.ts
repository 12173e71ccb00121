export * from './forget.js';
export * from './pay.js';
export * from './payment.js';
export * from './reference.js';
