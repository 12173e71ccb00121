import { IsUUID } from 'class-validator';

/** A newer assessment of the same customer counts now (CU-10). */
export class CreditAssessmentSupersededV1 {
  static readonly type = 'kefu.customers.credit-assessment.superseded.v1' as const;

  @IsUUID()
  customerId!: string;

  /** The newer one. */
  @IsUUID()
  supersededBy!: string;
}
