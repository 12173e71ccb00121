import { Code, Day, Id, optional, PersonId, Yuan } from '@kefu/fields';

/** Somebody asks that money go back to a customer, or that they be charged for what was billed too low (CT-08). */
export class RefundRequestedV1 {
  static readonly type = 'kefu.contracts.refund.requested.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `refund`, `advance`, `back-charge`. */
  @Code() kind!: string;
  /** Of what was paid too much, or billed too low. */
  @Id(optional) receivableId?: string;
  /** Of which the advance goes back. */
  @Id(optional) paymentId?: string;
  @Yuan() amount!: string;
  @PersonId() requestedBy!: string;
}

/** Whoever has the authority approved it (CT-08, G-04). No money has moved. */
export class RefundApprovedV1 {
  static readonly type = 'kefu.contracts.refund.approved.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() kind!: string;
  @Yuan() amount!: string;
  @Code() approvedAs!: string;
  @PersonId() approvedBy!: string;
}

/** It was refused. */
export class RefundRejectedV1 {
  static readonly type = 'kefu.contracts.refund.rejected.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() rejectedBy!: string;
}

/** Nobody asks for it any more. */
export class RefundWithdrawnV1 {
  static readonly type = 'kefu.contracts.refund.withdrawn.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() withdrawnBy!: string;
}

/** The money went back to the customer (CT-08). */
export class RefundPaidV1 {
  static readonly type = 'kefu.contracts.refund.paid.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() kind!: string;
  @Yuan() amount!: string;
  @Day() paidOn!: string;
  @PersonId() paidBy!: string;
}

/** What was billed too low is a receivable of its own (CT-08). It is not invoiced by it. */
export class RefundChargedV1 {
  static readonly type = 'kefu.contracts.refund.charged.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** The new one. */
  @Id() receivableId!: string;
  @Yuan() amount!: string;
}
