export * from './domain/index.js';
export { CustomerView, viewOf } from './http/customer-view.js';
export { ContactRequest, FileCustomerRequest } from './http/requests.js';
export { forRoles, ofCustomer } from './may-read-customer.js';
export { customersPart } from './part.js';
export { Customers } from './store/customers.js';
export { customerRecordsOf, type OfCustomer } from './store/customer-records.js';
export { CustomerFollowers, type CustomerFollower, type Followed } from './store/followers.js';
export { ChangeOnRecord } from './store/change-on-record.js';
