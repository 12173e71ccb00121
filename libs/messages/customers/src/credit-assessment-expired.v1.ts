import { IsIn, IsUUID } from 'class-validator';
import { IsDay } from './formats.js';

/** Its last day is over and no other took its place: the customer has no grade now (CU-10). */
export class CreditAssessmentExpiredV1 {
  static readonly type = 'kefu.customers.credit-assessment.expired.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['AAA', 'AA', 'A', 'B', 'C', 'D'])
  grade!: 'AAA' | 'AA' | 'A' | 'B' | 'C' | 'D';

  /** The last day on which it counts. */
  @IsDay()
  validThrough!: string;
}
