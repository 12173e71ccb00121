import {
  CustomerChangedV1,
  CustomerMergedV1,
  CustomerRegisteredV1,
} from '@kefu/messages-customers';
import { RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { followMergers, keepRecords } from '@kefu/service';
import { KeepStaffAndTakeFromLeavers } from './take-from-leavers.js';

/** What complaints need of repair orders and staff, and of customers beside where they belong. */
export const recordsOfOthers = [
  keepRecords('order_record', {
    created: RepairOrderReportedV1,
    row: ({ customerId, assetId }) => ({ customerId, assetId }),
    customer: 'customerId',
  }),
  followMergers(CustomerMergedV1, ['order_record']),
  keepRecords('customer_tier', {
    created: CustomerRegisteredV1,
    changed: CustomerChangedV1,
    row: ({ tier }) => ({ tier }),
  }),
  KeepStaffAndTakeFromLeavers,
];
