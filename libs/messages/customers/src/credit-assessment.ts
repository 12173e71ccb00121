import { Day, Id, OneOf, Spelled } from '@kefu/fields';

const grades = ['AAA', 'AA', 'A', 'B', 'C', 'D'] as const;
type Grade = (typeof grades)[number];

/**
 * A customer's credit was assessed (CU-10); this grade counts from now on, in place of the one before.
 * What the score is made of stays with customers.
 */
export class CreditAssessmentAssessedV1 {
  static readonly type = 'kefu.customers.credit-assessment.assessed.v1' as const;
  @Id() customerId!: string;
  /** 0 to 100 with two decimals, `87.25`. */
  @Spelled(/^(100|\d{1,2})\.\d{2}$/) score!: string;
  @OneOf(grades) grade!: Grade;
  /** The last day on which it counts. */
  @Day() validThrough!: string;
}

/**
 * The assessment that was just made gives a worse grade than the one before it (CU-10), even where that
 * had expired. Said beside `assessed`.
 */
export class CreditAssessmentGradeFellV1 {
  static readonly type = 'kefu.customers.credit-assessment.grade-fell.v1' as const;
  @Id() customerId!: string;
  @OneOf(grades) from!: Grade;
  @OneOf(grades) to!: Grade;
}

/** A newer assessment of the same customer counts now (CU-10). */
export class CreditAssessmentSupersededV1 {
  static readonly type = 'kefu.customers.credit-assessment.superseded.v1' as const;
  @Id() customerId!: string;
  /** The newer one. */
  @Id() supersededBy!: string;
}

/** The assessment runs out soon and the customer should be assessed anew (CU-10). It still counts. */
export class CreditAssessmentExpiryAnnouncedV1 {
  static readonly type = 'kefu.customers.credit-assessment.expiry-announced.v1' as const;
  @Id() customerId!: string;
  @OneOf(grades) grade!: Grade;
  /** The last day on which it counts. */
  @Day() validThrough!: string;
}

/** Its last day is over and no other took its place: the customer has no grade now (CU-10). */
export class CreditAssessmentExpiredV1 {
  static readonly type = 'kefu.customers.credit-assessment.expired.v1' as const;
  @Id() customerId!: string;
  @OneOf(grades) grade!: Grade;
  /** The last day on which it counts. */
  @Day() validThrough!: string;
}

/** The assessment was made in error and never counted (G-03). One that counts again says so itself. */
export class CreditAssessmentVoidedV1 {
  static readonly type = 'kefu.customers.credit-assessment.voided.v1' as const;
  @Id() customerId!: string;
}

/** The one that superseded it was voided, so this assessment counts again (CU-10). */
export class CreditAssessmentReinstatedV1 {
  static readonly type = 'kefu.customers.credit-assessment.reinstated.v1' as const;
  @Id() customerId!: string;
  @OneOf(grades) grade!: Grade;
  /** The last day on which it counts. */
  @Day() validThrough!: string;
}
