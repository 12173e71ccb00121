export { ContractRecord } from './contract-record.js';
export { Contracts, contractsOf } from './contracts.js';
export { FindContracts, type ContractFilter } from './find-contracts.js';
export { KeepContracts } from './keep-contracts.js';
