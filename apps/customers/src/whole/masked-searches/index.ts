export { MaskedSearches, type MaskedKey, type SoughtField } from './masked-searches.js';
export { maskedSearchesPart } from './part.js';
