import {
  AssetChangedV1,
  AssetRegisteredV1,
  CustomerChangedV1,
  CustomerRegisteredV1,
} from '@kefu/messages-customers';
import { RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { keepRecords } from '@kefu/service';

/** What complaints need of customers, assets, repair orders and staff. */
export const recordsOfOthers = [
  keepRecords('customer_record', {
    created: CustomerRegisteredV1,
    changed: CustomerChangedV1,
    row: ({ regionId }) => ({ regionId }),
  }),
  keepRecords('asset_record', {
    created: AssetRegisteredV1,
    changed: AssetChangedV1,
    row: ({ customerId }) => ({ customerId }),
    customer: 'customerId',
  }),
  keepRecords('order_record', {
    created: RepairOrderReportedV1,
    row: ({ customerId, assetId }) => ({ customerId, assetId }),
    customer: 'customerId',
  }),
  keepRecords('staff_record', {
    created: PersonAppointedV1,
    changed: PersonChangedV1,
    row: ({ number, roles, regionIds }) => ({ number, roles, regionIds, active: true }),
    then: [[PersonDismissedV1, { active: false }]],
  }),
];
