import {
  Code,
  Day,
  Id,
  Instant,
  Int,
  OneOf,
  optional,
  PersonId,
  RuleId,
  Sized,
  Yuan,
} from '@kefu/fields';

const areaResults = ['none', 'buyer-paid', 'buyer-refunded'] as const;

/** What events of a hand-over say of it. */
class OfAHandover {
  /** `HO00000042` */
  @Sized(1, 32) number!: string;
  /** The batch that it is planned with. */
  @Code() batch!: string;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** The property. */
  @Id() assetId!: string;
  @Id(optional) contractId?: string;
}

/** A property is to be handed over to its buyer on a day (CT-16). They are not told yet. */
export class HandoverPlannedV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.planned.v1' as const;
  @Day() plannedOn!: string;
  @PersonId() ownerId!: string;
}

/** The buyer was told of the day, by post and by phone. */
export class HandoverNotifiedV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.notified.v1' as const;
  @Day() plannedOn!: string;
}

/** The buyer did not come; there is another day, of which they are told again. */
export class HandoverBuyerMissedV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.buyer-missed.v1' as const;
  @Day() missedOn!: string;
  @Day() plannedOn!: string;
}

/** Whoever came is the buyer, or their proxy. */
export class HandoverIdentifiedV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.identified.v1' as const;
  @PersonId() identifiedBy!: string;
}

/** Balance and difference of the area are settled, stamped by finance. */
export class HandoverSettledV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.settled.v1' as const;
  @Yuan() balance!: string;
  @Yuan() areaAmount!: string;
  @OneOf(areaResults) areaResult!: (typeof areaResults)[number];
  @PersonId() settledBy!: string;
}

/** The buyer signed the confirmation. */
export class HandoverConfirmedV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.confirmed.v1' as const;
  @Instant() confirmedAt!: string;
}

/** The buyer has the book of warranty and the book of use. */
export class HandoverBooksHandedV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.books-handed.v1' as const;
  @PersonId() handedBy!: string;
}

/** The buyer was taken to the property company: it is done. */
export class HandoverCompletedV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.completed.v1' as const;
  @Instant() completedAt!: string;
}

/** The buyer did not come so often that it is deemed handed over. */
export class HandoverDeemedV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.deemed.v1' as const;
  @PersonId() deemedBy!: string;
}

/** It does not take place. */
export class HandoverCalledOffV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.called-off.v1' as const;
  @PersonId() calledOffBy!: string;
}

/** It is put off or brought forward before its day is over; the buyer is told again. Why stays with contracts. */
export class HandoverMovedV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.moved.v1' as const;
  @Day() plannedOn!: string;
  @Day() formerPlannedOn!: string;
  @PersonId() movedBy!: string;
}

/** Somebody else answers for it (G-01). */
export class HandoverHandedOnV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.handed-on.v1' as const;
  @PersonId() ownerId!: string;
  @PersonId() formerOwnerId!: string;
}

/** The notice, the day itself or a step was missed. */
export class HandoverDeadlineBreachedV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.deadline-breached.v1' as const;
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
export class HandoverBreachWithdrawnV1 extends OfAHandover {
  static readonly type = 'kefu.contracts.handover.breach-withdrawn.v1' as const;
  @RuleId() rule!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  /** When it was done. */
  @Instant() doneAt!: string;
  @PersonId(optional) responsibleId?: string;
}
