export { knownPart } from './part.js';
export { KnownCustomers, type Credit, type KnownCustomer } from './store/known-customers.js';
