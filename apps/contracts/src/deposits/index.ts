export { depositsPart } from './part.js';
export * as domain from './domain/index.js';
export { Deposits, KeepDeposits } from './store/index.js';
