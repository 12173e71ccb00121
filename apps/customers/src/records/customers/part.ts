import type { ServicePart } from '@kefu/service';
import { readers } from '../../whole/access/index.js';
import {
  CustomersAreErased,
  CustomersAreMerged,
  CustomersHaveReferences,
  MergedCustomersAreMeant,
  ReferencesOfTheMerged,
} from '../../migrations/index.js';
import { ContactsController } from './http/contacts.controller.js';
import { CustomersController } from './http/customers.controller.js';
import { EraseCustomerController } from './http/erase-customer.controller.js';
import { ChangeOnRecord } from './store/change-on-record.js';
import { CustomerRecord } from './store/customer-record.js';
import { Customers } from './store/customers.js';
import { EraseOnRecord } from './store/erase-on-record.js';
import { CustomerFollowers } from './store/followers.js';
import { MergeOnRecord } from './store/merge-on-record.js';
import { ShowCustomers } from './store/show-customers.js';

export const customersPart: ServicePart = {
  controllers: [CustomersController, ContactsController, EraseCustomerController],
  providers: [
    CustomerFollowers,
    Customers,
    ShowCustomers,
    ChangeOnRecord,
    MergeOnRecord,
    EraseOnRecord,
  ],
  entities: [CustomerRecord],
  migrations: [
    CustomersHaveReferences,
    CustomersAreMerged,
    CustomersAreErased,
    MergedCustomersAreMeant,
    ReferencesOfTheMerged,
  ],
  trails: [[Customers, readers]],
};
