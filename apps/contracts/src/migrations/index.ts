export { CreateContracts } from './create-contracts.js';
export { KnowCustomers } from './know-customers.js';
