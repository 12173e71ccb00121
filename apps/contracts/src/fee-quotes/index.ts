export type { FeeQuote } from './domain/index.js';
export { feeTable } from './http/print-fee-quote.js';
export { feeQuotesPart } from './part.js';
export { FeeQuotes } from './store/index.js';
