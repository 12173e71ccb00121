import {
  AssetChangedV1,
  AssetRegisteredV1,
  CustomerChangedV1,
  CustomerRegisteredV1,
} from '@kefu/messages-customers';
import { RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { keepRecords } from '@kefu/service';
import { KeepStaffAndTakeFromLeavers } from './take-from-leavers.js';

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
  KeepStaffAndTakeFromLeavers,
];
