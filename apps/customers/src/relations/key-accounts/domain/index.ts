export * from './key-account.js';
export * from './with-its-customer.js';
