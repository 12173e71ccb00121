import { Code, Flag, Id, Instant, Int, Num, OneOf, optional, PersonId, RuleId } from '@kefu/fields';

/** What events of a hand over say of it. */
class OfAHandOver {
  @RuleId() rule!: string;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @Id() fileId!: string;
}

/** Papers are owed from now on: an asset was delivered (CU-03) or handed back repaired (CU-04). */
export class HandOverStartedV1 extends OfAHandOver {
  static readonly type = 'kefu.customers.hand-over.started.v1' as const;
  @Id(optional) orderId?: string;
  @Id(optional) repairOrderId?: string;
  /** Who has the papers. */
  @Code() holderRole!: string;
  /** The person, where one is known. */
  @PersonId(optional) holderId?: string;
  @Instant() dueAt!: string;
}

/** The holder of the papers signed the hand-over form. They are handed over when the receiver signs too. */
export class HandOverOfferedV1 extends OfAHandOver {
  static readonly type = 'kefu.customers.hand-over.offered.v1' as const;
  @Code() fromRole!: string;
  @PersonId() fromId!: string;
  @Code() toRole!: string;
}

/** A form was refused by the receiver or withdrawn by the giver, who still has the papers. */
export class HandOverTakenBackV1 extends OfAHandOver {
  static readonly type = 'kefu.customers.hand-over.taken-back.v1' as const;
  @OneOf(['refused', 'withdrawn']) how!: 'refused' | 'withdrawn';
  @PersonId() by!: string;
}

/** Both signed: the papers are with the receiver (CU-03, CU-04). */
export class HandOverReceivedV1 extends OfAHandOver {
  static readonly type = 'kefu.customers.hand-over.received.v1' as const;
  @Code() fromRole!: string;
  @PersonId() fromId!: string;
  @Code() toRole!: string;
  @PersonId() toId!: string;
  /** They have arrived; else the next clock has started. */
  @Flag() atCentre!: boolean;
}

/** The present holder is not charged should the papers be late; the reason is in customers. */
export class HandOverWaivedV1 extends OfAHandOver {
  static readonly type = 'kefu.customers.hand-over.waived.v1' as const;
  @Code() holderRole!: string;
  @PersonId() by!: string;
}

/** It was started in error and no longer counts (G-03). */
export class HandOverVoidedV1 extends OfAHandOver {
  static readonly type = 'kefu.customers.hand-over.voided.v1' as const;
}

/** The papers were not handed over in time (CU-03, CU-04). They are still awaited. */
export class HandOverDeadlineBreachedV1 {
  static readonly type = 'kefu.customers.hand-over.deadline-breached.v1' as const;
  @RuleId() rule!: string;
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  /** The person, where one was known. */
  @PersonId(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  /** From 2 on: it was told before and still lies there. One breach all the same. */
  @Int({ min: 2 }, optional) again?: number;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @Id() fileId!: string;
  /** False where it was waived before: the breach stands, and nobody answers for it. */
  @Flag() charged!: boolean;
  /** Off in the quarterly appraisal of whoever is charged (ST-05). */
  @Num({ min: 0 }) points!: number;
}

/** What was told as missed was signed for in time and entered later; nobody is charged with it. */
export class HandOverBreachWithdrawnV1 extends OfAHandOver {
  static readonly type = 'kefu.customers.hand-over.breach-withdrawn.v1' as const;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  /** When it was done. */
  @Instant() doneAt!: string;
  @PersonId(optional) responsibleId?: string;
}
