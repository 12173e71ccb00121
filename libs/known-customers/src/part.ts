import {
  AssetChangedV1,
  AssetRegisteredV1,
  AssetVoidedV1,
  CustomerChangedV1,
  CustomerMergedV1,
  CustomerRegisteredV1,
} from '@kefu/messages-customers';
import { followMergers, keepRecords, type ServicePart } from '@kefu/service';
import { AssetsAreVoided } from './assets-are-voided.js';
import { CustomersAreKnown } from './customers-are-known.js';
import { CustomersHaveNumbers } from './customers-have-numbers.js';
import { ForgetCustomerWhenErased, Forgetful } from './forget-customers.js';
import { KnownCustomers } from './known-customers.js';

/** For a service whose records are about customers, and that keeps no personal data itself. */
export const knownCustomersPart: ServicePart = {
  controllers: [
    keepRecords('customer_record', {
      created: CustomerRegisteredV1,
      changed: CustomerChangedV1,
      row: ({ regionId, number }) => ({ regionId, number }),
    }),
    keepRecords('asset_record', {
      created: AssetRegisteredV1,
      changed: AssetChangedV1,
      row: ({ customerId }) => ({ customerId }),
      then: [[AssetVoidedV1, { voided: true }]],
      customer: 'customerId',
    }),
    followMergers(CustomerMergedV1, ['asset_record']),
    ForgetCustomerWhenErased,
  ],
  providers: [KnownCustomers, Forgetful],
  migrations: [CustomersAreKnown, AssetsAreVoided, CustomersHaveNumbers],
};
