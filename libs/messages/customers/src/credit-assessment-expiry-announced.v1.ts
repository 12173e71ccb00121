import { IsIn, IsUUID } from 'class-validator';
import { IsDay } from './formats.js';

/** The assessment runs out soon and the customer should be assessed anew (CU-10). It still counts. */
export class CreditAssessmentExpiryAnnouncedV1 {
  static readonly type = 'kefu.customers.credit-assessment.expiry-announced.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['AAA', 'AA', 'A', 'B', 'C', 'D'])
  grade!: 'AAA' | 'AA' | 'A' | 'B' | 'C' | 'D';

  /** The last day on which it counts. */
  @IsDay()
  validThrough!: string;
}
