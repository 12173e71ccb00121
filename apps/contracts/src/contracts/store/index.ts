export { linesOf, type ChecklistLine } from './checklist.js';
export { ContractRecord, ContractSummary } from './contract-record.js';
export { Contracts, contractsOf } from './contracts.js';
export { FindContracts, type ContractFilter, type StatusTotal } from './find-contracts.js';
export { KeepContracts } from './keep-contracts.js';
export { ReviewContracts } from './review-contracts.js';
export { SignContracts } from './sign-contracts.js';
