import { IsUUID } from 'class-validator';

/** The assessment was made in error and never counted (G-03). One that counts again says so itself. */
export class CreditAssessmentVoidedV1 {
  static readonly type = 'kefu.customers.credit-assessment.voided.v1' as const;

  @IsUUID()
  customerId!: string;
}
