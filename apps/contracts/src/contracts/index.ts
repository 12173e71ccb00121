export { isInForce, requireInForce, type Contract } from './domain/index.js';
export { contractsPart } from './part.js';
export { ContractRecord, Contracts } from './store/index.js';
export * as domain from './domain/index.js';
