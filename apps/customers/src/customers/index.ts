export * from './domain/index.js';
export { ContactsController } from './http/contacts.controller.js';
export { CustomersController } from './http/customers.controller.js';
export { CustomerView, viewOf } from './http/customer-view.js';
export { ContactRequest, FileCustomerRequest } from './http/requests.js';
export { CustomerRow } from './store/customer-row.js';
export { ChangeOnRecord } from './store/change-on-record.js';
export { Customers } from './store/customers.js';
export { FindCustomers } from './store/find-customers.js';
