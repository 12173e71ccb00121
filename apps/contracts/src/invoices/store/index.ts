export * from './find-invoices.js';
export * from './invoice-record.js';
export * from './invoices.js';
export * from './keep-invoices.js';
