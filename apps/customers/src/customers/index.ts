export * from './domain/index.js';
export { CustomerView, viewOf } from './http/customer-view.js';
export { FindCustomersRequest } from './http/find-request.js';
export { ContactRequest, FileCustomerRequest } from './http/requests.js';
export { forRoles, ofCustomer } from './may-read-customer.js';
export { customersPart } from './part.js';
export { Customers } from './store/customers.js';
export { FindCustomers, type CustomerFilter, type ListedCustomer } from './store/find-customers.js';
