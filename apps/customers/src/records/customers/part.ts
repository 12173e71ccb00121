import type { ServicePart } from '@kefu/service';
import { readers } from '../../whole/access/index.js';
import {
  CustomersAreErased,
  CustomersAreMerged,
  CustomersHaveReferences,
  MergedCustomersAreMeant,
} from '../../migrations/index.js';
import { ContactsController } from './http/contacts.controller.js';
import { CustomersController } from './http/customers.controller.js';
import { EraseCustomerController } from './http/erase-customer.controller.js';
import { MergeCustomersController } from './http/merge-customers.controller.js';
import { forRoles, ofCustomer } from './may-read-customer.js';
import { ChangeOnRecord } from './store/change-on-record.js';
import { CustomerRow } from './store/customer-row.js';
import { Customers } from './store/customers.js';
import { EraseOnRecord } from './store/erase-on-record.js';
import { CustomerFollowers } from './store/followers.js';
import { MergeOnRecord } from './store/merge-on-record.js';
import { ReadClasses } from './store/read-classes.js';

export const customersPart: ServicePart = {
  controllers: [
    CustomersController,
    ContactsController,
    MergeCustomersController,
    EraseCustomerController,
  ],
  providers: [
    CustomerFollowers,
    Customers,
    ReadClasses,
    ChangeOnRecord,
    MergeOnRecord,
    EraseOnRecord,
  ],
  entities: [CustomerRow],
  migrations: [
    CustomersHaveReferences,
    CustomersAreMerged,
    CustomersAreErased,
    MergedCustomersAreMeant,
  ],
  mayRead: (app) => ({ customer: forRoles(readers, ofCustomer(app)) }),
};
