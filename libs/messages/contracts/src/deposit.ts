import {
  Code,
  Day,
  Id,
  Int,
  Instant,
  OneOf,
  optional,
  PersonId,
  RuleId,
  Sized,
  Yuan,
} from '@kefu/fields';

const forms = ['cash', 'guarantee'] as const;
type Form = (typeof forms)[number];

/** What every event of a deposit says of it. */
class OfADeposit {
  /** `B000042` */
  @Sized(1, 32) number!: string;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id() contractId!: string;
  @OneOf(forms) form!: Form;
  /** What is or is to be out, before anything came back. */
  @Yuan() amount!: string;
}

/** What an event says that moves money. */
class MovesADeposit extends OfADeposit {
  /** How much this time. */
  @Yuan() moved!: string;
  /** What is still out after it: paid less reclaimed less forfeited (CT-04). */
  @Yuan() outstanding!: string;
  /** The day on which it was, which may be before the event. */
  @Day() on!: string;
}

/** A deposit is asked of finance, as its contract says (CT-03). Nothing is paid by it. */
export class DepositRequestedV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.requested.v1' as const;
  /** The last day on which it is to be back. */
  @Day() reclaimOn!: string;
  @PersonId() ownerId!: string;
  @PersonId() requestedBy!: string;
}

/** Finance will pay it (CT-03). It is not paid yet. */
export class DepositApprovedV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.approved.v1' as const;
  @PersonId() approvedBy!: string;
}

/** Finance will not pay it; why stays with contracts. */
export class DepositRejectedV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.rejected.v1' as const;
  @PersonId() rejectedBy!: string;
}

/** It is not needed after all; nothing was paid. */
export class DepositWithdrawnV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.withdrawn.v1' as const;
  @PersonId() withdrawnBy!: string;
}

/** It is out: the money, or the bank's guarantee (CT-03). */
export class DepositPaidV1 extends MovesADeposit {
  static readonly type = 'kefu.contracts.deposit.paid.v1' as const;
  @Day() reclaimOn!: string;
}

/** It is to be back soon (CT-04); told to its owner. */
export class DepositReclaimAnnouncedV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.reclaim-announced.v1' as const;
  @Yuan() outstanding!: string;
  @Day() reclaimOn!: string;
  /** How many days before it this was to be told, e.g. 30. */
  @Int({ min: 0 }) daysBefore!: number;
  @PersonId() ownerId!: string;
}

/** The guarantee expires soon (CT-03); told to its owner. It is still out. */
export class DepositGuaranteeExpiryAnnouncedV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.guarantee-expiry-announced.v1' as const;
  @Yuan() outstanding!: string;
  @Day() expiresOn!: string;
  /** How many days before it this was to be told, e.g. 7. */
  @Int({ min: 0 }) daysBefore!: number;
  @PersonId() ownerId!: string;
}

/** The agreed day has come: it may be claimed (CT-04). It is late only when that day is over. */
export class DepositReclaimDueV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.reclaim-due.v1' as const;
  @Yuan() outstanding!: string;
  @Day() reclaimOn!: string;
  @PersonId() ownerId!: string;
}

/** Some of it, or all, came back, or the bank was released from that much (CT-04). */
export class DepositReclaimedV1 extends MovesADeposit {
  static readonly type = 'kefu.contracts.deposit.reclaimed.v1' as const;
}

/** Somebody says that some of it will not come back. Nothing is given up by it yet. */
export class DepositForfeitProposedV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.forfeit-proposed.v1' as const;
  @Yuan() proposed!: string;
  @PersonId() proposedBy!: string;
}

/** What was proposed is not given up. */
export class DepositForfeitRefusedV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.forfeit-refused.v1' as const;
  @Yuan() proposed!: string;
  @PersonId() refusedBy!: string;
}

/** Some of it is lost (CT-04); who granted it is another than who proposed it. */
export class DepositForfeitedV1 extends MovesADeposit {
  static readonly type = 'kefu.contracts.deposit.forfeited.v1' as const;
  @PersonId() grantedBy!: string;
}

/** Nothing of it is out any more: all of it came back, or is lost (CT-04). A reversal opens it again. */
export class DepositSettledV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.settled.v1' as const;
  @Yuan() reclaimed!: string;
  @Yuan() forfeited!: string;
}

/** A payment, a return or a loss was entered in error, and is taken back by a movement the other way. */
export class DepositMovementReversedV1 extends MovesADeposit {
  static readonly type = 'kefu.contracts.deposit.movement-reversed.v1' as const;
  @OneOf(['paid', 'reclaimed', 'forfeited']) kind!: 'paid' | 'reclaimed' | 'forfeited';
}

/** Another day was agreed for its return; what was late before stays late. */
export class DepositDayAgreedV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.day-agreed.v1' as const;
  @Day() reclaimOn!: string;
  @PersonId() agreedBy!: string;
}

/** The bank prolonged its guarantee. */
export class DepositGuaranteeProlongedV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.guarantee-prolonged.v1' as const;
  @Day() expiresOn!: string;
}

/** Somebody else answers for it now (G-01). */
export class DepositHandedOverV1 extends OfADeposit {
  static readonly type = 'kefu.contracts.deposit.handed-over.v1' as const;
  @PersonId() ownerId!: string;
}

/** It was to be back, or its guarantee released, and was not (CT-04). The late return stays possible. */
export class DepositDeadlineBreachedV1 {
  static readonly type = 'kefu.contracts.deposit.deadline-breached.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id() contractId!: string;
  @Yuan() outstanding!: string;
  @RuleId() rule!: string;
  @Instant() startedAt!: string;
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  @PersonId(optional) responsibleId?: string;
  @Code() escalatedTo!: string;
  /** From 2 on: it was told before and still lies there. One breach all the same. */
  @Int({ min: 2 }, optional) again?: number;
}
