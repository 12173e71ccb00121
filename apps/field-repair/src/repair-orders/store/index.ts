export * from './asset-records.js';
export * from './find-repair-orders.js';
export * from './repair-order-row.js';
export * from './repair-orders.js';
export * from './staff-records.js';
