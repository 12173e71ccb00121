export * from './customers-and-assets.js';
export * from './find-repair-orders.js';
export * from './repair-order-record.js';
export * from './repair-orders.js';
export * from './send-people.js';
export * from './successors.js';
export * from './take-reports.js';
export * from './technicians.js';
