export { FindCustomersRequest } from './http/find-request.js';
export { searchOf } from './http/search-of.js';
export { searchPart } from './part.js';
export { FindCustomers, type FoundCustomer, type Search } from './store/find-customers.js';
export { SpellNames } from './store/spell-names.js';
