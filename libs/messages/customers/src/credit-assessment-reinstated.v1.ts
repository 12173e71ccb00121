import { IsIn, IsUUID } from 'class-validator';
import { IsDay } from './formats.js';

/** The one that superseded it was voided, so this assessment counts again (CU-10). */
export class CreditAssessmentReinstatedV1 {
  static readonly type = 'kefu.customers.credit-assessment.reinstated.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['AAA', 'AA', 'A', 'B', 'C', 'D'])
  grade!: 'AAA' | 'AA' | 'A' | 'B' | 'C' | 'D';

  /** The last day on which it counts. */
  @IsDay()
  validThrough!: string;
}
