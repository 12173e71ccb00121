import type { ServicePart } from '@kefu/service';
import { readers } from '../access/index.js';
import { CustomersHaveReferences } from '../migrations/index.js';
import { ContactsController } from './http/contacts.controller.js';
import { CustomersController } from './http/customers.controller.js';
import { forRoles, ofCustomer } from './may-read-customer.js';
import { ChangeOnRecord } from './store/change-on-record.js';
import { CustomerRow } from './store/customer-row.js';
import { Customers } from './store/customers.js';
import { FindCustomers } from './store/find-customers.js';

export const customersPart: ServicePart = {
  controllers: [CustomersController, ContactsController],
  providers: [Customers, FindCustomers, ChangeOnRecord],
  entities: [CustomerRow],
  migrations: [CustomersHaveReferences],
  mayRead: (app) => ({ customer: forRoles(readers, ofCustomer(app)) }),
};
