export * from './find-orders.js';
export * from './keep-orders.js';
export * from './order-record.js';
export * from './orders.js';
