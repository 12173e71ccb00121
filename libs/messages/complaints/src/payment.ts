import { Code, Day, Id, PersonId, Yuan } from '@kefu/fields';

/** Finance paid of what was agreed, wholly or in part (CP-11). To whom and by which slip stays with complaints. */
export class ComplaintPaymentRecordedV1 {
  static readonly type = 'kefu.complaints.complaint.payment-recorded.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id() paymentId!: string;
  /** `compensation`, `refund`. */
  @Code() kind!: string;
  /** Yuan. */
  @Yuan() amount!: string;
  @Day() paidOn!: string;
  /** Of all that was agreed, what has yet to be paid. */
  @Yuan() left!: string;
  @PersonId() recordedBy!: string;
}

/** A payment came back, or had been entered in error: it is owed again (CP-11). */
export class ComplaintPaymentReversedV1 {
  static readonly type = 'kefu.complaints.complaint.payment-reversed.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id() paymentId!: string;
  @Code() kind!: string;
  @Yuan() amount!: string;
  @Day() reversedOn!: string;
  @PersonId() reversedBy!: string;
}
