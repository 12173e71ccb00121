import {
  CreditAssessmentAssessedV1,
  CreditAssessmentExpiredV1,
  CreditAssessmentReinstatedV1,
  CreditAssessmentSupersededV1,
  CreditAssessmentVoidedV1,
  CustomerMergedV1,
} from '@kefu/messages-customers';
import { followMergers, keepRecords } from '@kefu/service';

/** What contracts need of customers' credit. */
export const keepCreditGrades = [
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
  followMergers(CustomerMergedV1, ['credit_record']),
];
