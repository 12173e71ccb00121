import {
  Code,
  Day,
  Id,
  Instant,
  Int,
  optional,
  PersonId,
  RuleId,
  Sized,
  Spelled,
  Yuan,
} from '@kefu/fields';

/** What events of a receivable say of it. */
class OfAReceivable {
  @Id() customerId!: string;
  @Id() contractId!: string;
  @Code() regionId!: string;
}

/** What the customer will owe under a contract, by schedule or as metered (CT-05). Nothing is asked for by it. */
export class ReceivablePlannedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.planned.v1' as const;
  /** `R00000042` */
  @Sized(1, 32) number!: string;
  /** `one-off`, `instalment`, `monthly`, `metered`, `back-charge`. */
  @Code() kind!: string;
  @Yuan() amount!: string;
  /** The last day on which it is paid in time. */
  @Day() dueOn!: string;
  /** Of monthly and metered ones: `2026-11`. */
  @Spelled(/^\d{4}-\d{2}$/u, optional) month?: string;
  /** The reading that it comes of (CT-17). */
  @Id(optional) readingId?: string;
}

/** The customer agreed to what was metered (CT-05). It is not invoiced by it. */
export class ReceivableVerifiedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.verified.v1' as const;
  @Yuan() amount!: string;
  @PersonId() verifiedBy!: string;
}

/** The customer disputes it: it is held, and its clock rests (CT-05). A work order is wanted. */
export class ReceivableDisputedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.disputed.v1' as const;
  @Sized(1, 32) number!: string;
  @Id() disputeId!: string;
  @Yuan() amount!: string;
  @Instant() disputedAt!: string;
  @PersonId() recordedBy!: string;
}

/** A dispute is over: it stands, is corrected, or is dropped (CT-05). Its clock runs again. */
export class ReceivableDisputeSettledV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.dispute-settled.v1' as const;
  @Id() disputeId!: string;
  /** `stands`, `corrected`, `dropped`. */
  @Code() result!: string;
  /** As it is owed from now on. */
  @Yuan() amount!: string;
  @PersonId() settledBy!: string;
}

/** It is owed from now on, by an invoice (CT-13). */
export class ReceivableInvoicedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.invoiced.v1' as const;
  @Id() invoiceId!: string;
  /** `one-off`, `instalment`, `monthly`, `metered`, `back-charge`. */
  @Code() kind!: string;
  @Yuan() amount!: string;
  @Day() invoicedOn!: string;
  @Day() dueOn!: string;
}

/** Its invoice was voided: nothing is owed until there is another one (CT-13). */
export class ReceivableInvoiceWithdrawnV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.invoice-withdrawn.v1' as const;
  @Id() invoiceId!: string;
  @Yuan() amount!: string;
}

/** Money for it came in, all of it or a part. */
export class ReceivablePaidV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.paid.v1' as const;
  @Id() paymentId!: string;
  @Yuan() amount!: string;
  /** What has yet to be paid; `0.00` where it is paid in full. */
  @Yuan() left!: string;
  @Day() paidOn!: string;
}

/** A payment came back, or was entered in error: it is owed again. */
export class ReceivablePaymentReversedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.payment-reversed.v1' as const;
  @Id() paymentId!: string;
  @Yuan() amount!: string;
  @Yuan() left!: string;
}

/** The day on which it was due is over, and it is not paid (CT-06). */
export class ReceivableOverdueV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.overdue.v1' as const;
  @Yuan() left!: string;
  @Day() dueOn!: string;
}

/** The customer is reminded, or the manager told, once for each of the days of the handbook (CT-06). */
export class ReceivableDunnedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.dunned.v1' as const;
  /** `reminder`, `letter`, `manager`. */
  @Code() step!: string;
  /** Days overdue, without those in dispute. */
  @Int({ min: 1 }) day!: number;
  @Yuan() left!: string;
}

/** What became of a reminder or a letter (G-09): it was sent, arrived, or did not. */
export class ReceivableNoticeTracedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.notice-traced.v1' as const;
  /** `reminder`, `letter`, `manager`. */
  @Code() step!: string;
  @Int({ min: 1 }) day!: number;
  /** `sent`, `delivered`, `failed`, `undeliverable`. */
  @Code() outcome!: string;
  /** `letter`, `sms`, `e-mail`, `wecom`, `in-person`. */
  @Code() channel!: string;
}

/** What is left of it is written off as bad debt (CT-07). Money that comes later is a recovery. */
export class ReceivableWrittenOffV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.written-off.v1' as const;
  @Id() writeOffId!: string;
  @Yuan() amount!: string;
}

/** Money came for what had been written off (CT-07). */
export class ReceivableRecoveredV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.recovered.v1' as const;
  @Id() paymentId!: string;
  @Yuan() amount!: string;
  @Day() paidOn!: string;
}

/** A recovery came back, or was entered in error. */
export class ReceivableRecoveryReversedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.recovery-reversed.v1' as const;
  @Id() paymentId!: string;
  @Yuan() amount!: string;
}

/** Money that was paid for it goes back to the customer (CT-08). */
export class ReceivableRefundedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.refunded.v1' as const;
  @Id() refundId!: string;
  @Yuan() amount!: string;
}

/** It was planned in error, or is not to be asked for after all. */
export class ReceivableVoidedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.voided.v1' as const;
  @Yuan() amount!: string;
  @PersonId() voidedBy!: string;
}

/** What had to be done about it in time was not (CT-05). The deed stays possible. */
export class ReceivableDeadlineBreachedV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.deadline-breached.v1' as const;
  @RuleId() rule!: string;
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  @PersonId(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  /** From 2 on: it was told before and still lies there. One breach all the same. */
  @Int({ min: 2 }, optional) again?: number;
}

/** What was told as missed was done in time and entered later; nobody is charged with it. */
export class ReceivableBreachWithdrawnV1 extends OfAReceivable {
  static readonly type = 'kefu.contracts.receivable.breach-withdrawn.v1' as const;
  @RuleId() rule!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  /** When it was done. */
  @Instant() doneAt!: string;
  @PersonId(optional) responsibleId?: string;
}
