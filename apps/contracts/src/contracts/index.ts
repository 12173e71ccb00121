export { isInForce, requireInForce, type Contract, type Party } from './domain/index.js';
export { readers } from './http/roles.js';
export { contractsPart } from './part.js';
export { ContractRecord, Contracts, linesOf, type ChecklistLine } from './store/index.js';
export * as domain from './domain/index.js';
