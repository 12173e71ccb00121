export { bankLinesPart } from './part.js';
export * as domain from './domain/index.js';
export { BankLines, KeepBankLines } from './store/index.js';
