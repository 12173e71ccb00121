export { followCustomers, followCustomersBy } from './follow-customers.js';
export {
  ForgetCustomerWhenErased,
  forgetCustomers,
  forgetCustomersBy,
  Forgetful,
} from './forget-customers.js';
export { inTable, type IdsOf } from './ids-of.js';
export { keepPersonal } from './keep-personal.js';
export { KnownCustomers, type KnownCustomer } from './known-customers.js';
export { knownCustomersPart } from './part.js';
