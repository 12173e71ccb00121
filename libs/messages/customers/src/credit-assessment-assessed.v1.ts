import { IsIn, IsUUID, Matches } from 'class-validator';
import { IsDay } from './formats.js';

/**
 * A customer's credit was assessed (CU-10); this grade counts from now on, in place of the one before.
 * What the score is made of stays with customers.
 */
export class CreditAssessmentAssessedV1 {
  static readonly type = 'kefu.customers.credit-assessment.assessed.v1' as const;

  @IsUUID()
  customerId!: string;

  /** 0 to 100 with two decimals, `87.25`. */
  @Matches(/^(100|\d{1,2})\.\d{2}$/)
  score!: string;

  @IsIn(['AAA', 'AA', 'A', 'B', 'C', 'D'])
  grade!: 'AAA' | 'AA' | 'A' | 'B' | 'C' | 'D';

  /** The last day on which it counts. */
  @IsDay()
  validThrough!: string;
}
