import {
  AssetChangedV1,
  AssetRegisteredV1,
  CreditAssessmentAssessedV1,
  CreditAssessmentExpiredV1,
  CreditAssessmentReinstatedV1,
  CreditAssessmentSupersededV1,
  CreditAssessmentVoidedV1,
  CustomerChangedV1,
  CustomerMergedV1,
  CustomerRegisteredV1,
} from '@kefu/messages-customers';
import { followMergers, keepRecords } from '@kefu/service';

/** What contracts need of customers, their assets and their credit. */
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
  keepRecords('credit_record', {
    created: CreditAssessmentAssessedV1,
    changed: CreditAssessmentReinstatedV1,
    row: ({ customerId, grade, validThrough }) => ({
      ...{ customerId, grade, validThrough },
      counts: true,
    }),
    then: [
      [CreditAssessmentSupersededV1, { counts: false }],
      [CreditAssessmentExpiredV1, { counts: false }],
      [CreditAssessmentVoidedV1, { counts: false }],
    ],
    customer: 'customerId',
  }),
  followMergers(CustomerMergedV1, ['asset_record', 'credit_record']),
];
