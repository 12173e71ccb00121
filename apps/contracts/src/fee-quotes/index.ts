export type { FeeQuote } from './domain/index.js';
export { feeQuotesPart } from './part.js';
export { FeeQuotes } from './store/index.js';
