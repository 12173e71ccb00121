export * from './calculate.js';
export * from './fee-quote.js';
export * from './give-quote.js';
export * from './rates.js';
