import type { ServicePart } from '@kefu/service';
import { readers } from '../access/index.js';
import { CustomersAreMerged } from '../migrations/index.js';
import { ContactsController } from './http/contacts.controller.js';
import { CustomersController } from './http/customers.controller.js';
import { MergeCustomersController } from './http/merge-customers.controller.js';
import { forRoles, ofCustomer } from './may-read-customer.js';
import { ChangeOnRecord } from './store/change-on-record.js';
import { CustomerRow } from './store/customer-row.js';
import { Customers } from './store/customers.js';
import { MergeOnRecord } from './store/merge-on-record.js';

export const customersPart: ServicePart = {
  controllers: [CustomersController, ContactsController, MergeCustomersController],
  providers: [Customers, ChangeOnRecord, MergeOnRecord],
  entities: [CustomerRow],
  migrations: [CustomersAreMerged],
  mayRead: (app) => ({ customer: forRoles(readers, ofCustomer(app)) }),
};
