export * from './deposit-record.js';
export * from './deposits.js';
export * from './find-deposits.js';
export * from './keep-deposits.js';
