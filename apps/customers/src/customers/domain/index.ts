export * from './change-customer.js';
export * from './contacts.js';
export * from './customer.js';
export * from './file-customer.js';
export * from './merge-customers.js';
export * from './read-details.js';
export * from './require-active.js';
export * from './void-customer.js';
