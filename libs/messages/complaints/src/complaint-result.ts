import { Code, Flag, Id, Instant, Int, listOf, optional, PersonId, Yuan } from '@kefu/fields';

/** Somebody spoke with the customer, wrote to them, or tried to (CP-13). */
export class ComplaintCustomerContactedV1 {
  static readonly type = 'kefu.complaints.complaint.customer-contacted.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `spoken`, `sent`, `no-answer`. */
  @Code() outcome!: string;
  @Instant() contactedAt!: string;
  @PersonId() contactedBy!: string;
}

/** What was agreed was done. The customer has yet to confirm it (CP-10). */
export class ComplaintCarriedOutV1 {
  static readonly type = 'kefu.complaints.complaint.carried-out.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** Yuan. */
  @Yuan() cost!: string;
  @Instant() carriedOutAt!: string;
  @PersonId() carriedOutBy!: string;
}

/** What was agreed cannot be done after all, and is negotiated again. */
export class ComplaintCalledOffV1 {
  static readonly type = 'kefu.complaints.complaint.called-off.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() calledOffBy!: string;
}

/** The customer and the departments concerned know the result (CP-10). */
export class ComplaintResultToldV1 {
  static readonly type = 'kefu.complaints.complaint.result-told.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** Everybody who complains of it (CP-17). */
  @Id(listOf({}, optional)) told?: string[];
  @Instant() toldAt!: string;
  @PersonId() toldBy!: string;
}

/** Somebody asks that the customer is called once more for what they think of the result (CP-10). */
export class ComplaintEvaluationRequestedV1 {
  static readonly type = 'kefu.complaints.complaint.evaluation-requested.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** Which result: when it was told. */
  @Instant() resultToldAt!: string;
  @PersonId() requestedBy!: string;
  @Instant() requestedAt!: string;
}

/** The customer said what they think of the result; only `confirmed` lets it close (CP-10). */
export class ComplaintEvaluatedV1 {
  static readonly type = 'kefu.complaints.complaint.evaluated.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Flag() confirmed!: boolean;
  /** 1 to 5. */
  @Int({ min: 1, max: 5 }) score!: number;
  @Instant() evaluatedAt!: string;
  @PersonId() evaluatedBy!: string;
}
