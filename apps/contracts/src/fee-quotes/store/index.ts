export * from './fee-quote-record.js';
export * from './fee-quotes.js';
