import { Code, Day, Id, listOf, Part, PersonId, Sized, Yuan } from '@kefu/fields';
import { PaymentShare } from './payment-share.js';

/** Money of a customer came in; what goes to no receivable is an advance (CT-05). */
export class PaymentRecordedV1 {
  static readonly type = 'kefu.contracts.payment.recorded.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `P00000042` */
  @Sized(1, 32) number!: string;
  @Yuan() amount!: string;
  /** By the bank's day. */
  @Day() paidOn!: string;
  @Part(() => PaymentShare, listOf()) shares!: PaymentShare[];
  /** What is left of it as an advance. */
  @Yuan() advance!: string;
  @PersonId() recordedBy!: string;
}

/** Of an advance some went to receivables. */
export class PaymentAllocatedV1 {
  static readonly type = 'kefu.contracts.payment.allocated.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Part(() => PaymentShare, listOf()) shares!: PaymentShare[];
  @Yuan() advance!: string;
  @PersonId() allocatedBy!: string;
}

/** Some of an advance went back to the customer (CT-08). */
export class PaymentAdvanceReturnedV1 {
  static readonly type = 'kefu.contracts.payment.advance-returned.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id() refundId!: string;
  @Yuan() amount!: string;
  @Yuan() advance!: string;
}

/** A payment did not stand: it bounced, or was entered in error. What it paid is owed again. */
export class PaymentReversedV1 {
  static readonly type = 'kefu.contracts.payment.reversed.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Yuan() amount!: string;
  @PersonId() reversedBy!: string;
}
