import { Code, Day, Id, Instant, Int, optional, PersonId, RuleId, Sized, Yuan } from '@kefu/fields';

/** What events of a payout say of it. To whom it goes, and by which slip, stays with contracts. */
class OfAPayout {
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** Of which it was agreed. */
  @Id() complaintId!: string;
  /** What of its proposal is paid. */
  @Id() disposalId!: string;
}

/** What a complaint comes to is to be paid to the customer (CT-08). Nobody has approved it yet. */
export class PayoutOwedV1 extends OfAPayout {
  static readonly type = 'kefu.contracts.payout.owed.v1' as const;
  /** `Y000042` */
  @Sized(1, 32) number!: string;
  /** `compensation`, `refund`. */
  @Code() kind!: string;
  @Yuan() amount!: string;
}

/** Another amount is owed by now; where it was approved, that holds no longer. */
export class PayoutChangedV1 extends OfAPayout {
  static readonly type = 'kefu.contracts.payout.changed.v1' as const;
  @Yuan() amount!: string;
}

/** Somebody who did not ask for it approved it (CT-08). No money has moved. */
export class PayoutApprovedV1 extends OfAPayout {
  static readonly type = 'kefu.contracts.payout.approved.v1' as const;
  @Yuan() amount!: string;
  @PersonId() approvedBy!: string;
}

/** The money left (CT-08). */
export class PayoutPaidV1 extends OfAPayout {
  static readonly type = 'kefu.contracts.payout.paid.v1' as const;
  @Code() kind!: string;
  @Yuan() amount!: string;
  @Day() paidOn!: string;
  /** `bank-transfer`, `cash`, `wechat`, `alipay`. */
  @Code() method!: string;
  @PersonId() paidBy!: string;
}

/** The money came back, or had been entered in error: it is owed again. */
export class PayoutReturnedV1 extends OfAPayout {
  static readonly type = 'kefu.contracts.payout.returned.v1' as const;
  @Yuan() amount!: string;
  @Day() returnedOn!: string;
  @PersonId() recordedBy!: string;
}

/** It is not paid: whoever handles the complaint decides what becomes of it. */
export class PayoutRefusedV1 extends OfAPayout {
  static readonly type = 'kefu.contracts.payout.refused.v1' as const;
  /** `payee-unknown`, `account-wrong`, `not-agreed`, `paid-otherwise`, `other`. */
  @Code() why!: string;
  @PersonId() refusedBy!: string;
}

/** Nobody asks for it any more; no money has moved. */
export class PayoutWithdrawnV1 extends OfAPayout {
  static readonly type = 'kefu.contracts.payout.withdrawn.v1' as const;
  @Yuan() amount!: string;
}

/** It was not approved, or not paid, in time (CT-08). */
export class PayoutDeadlineBreachedV1 extends OfAPayout {
  static readonly type = 'kefu.contracts.payout.deadline-breached.v1' as const;
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
