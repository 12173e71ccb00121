import { IsIn, IsUUID } from 'class-validator';

/**
 * The assessment that was just made gives a worse grade than the one before it (CU-10), even where that
 * had expired. Said beside `assessed`.
 */
export class CreditAssessmentGradeFellV1 {
  static readonly type = 'kefu.customers.credit-assessment.grade-fell.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['AAA', 'AA', 'A', 'B', 'C', 'D'])
  from!: 'AAA' | 'AA' | 'A' | 'B' | 'C' | 'D';

  @IsIn(['AAA', 'AA', 'A', 'B', 'C', 'D'])
  to!: 'AAA' | 'AA' | 'A' | 'B' | 'C' | 'D';
}
