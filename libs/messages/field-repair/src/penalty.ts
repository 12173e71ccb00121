import {
  Code,
  Id,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  PersonId,
  RuleId,
  Text,
  Yuan,
} from '@kefu/fields';

const degrees = ['minor', 'serious', 'grave'] as const;
const grounds = ['repeat-report', 'complaint'] as const;

/** What every event of a penalty says of it; what people wrote of it is in none. */
class PenaltyFact {
  /** `PN000042` */
  @Text() number!: string;
  @Id() customerId!: string;
  @Id() orderId!: string;
  @Code() regionId!: string;
  /** Whose no-show it was. */
  @Id() personId!: string;
  /** When the window ended that they missed. */
  @Instant() missedAt!: string;
}

class WeighedPenaltyFact extends PenaltyFact {
  @OneOf(degrees) degree!: (typeof degrees)[number];
  /** What it comes to once it is confirmed; nothing is charged before. */
  @Int({ min: 0 }) points!: number;
  /** The how-many-th no-show that counts in the period. */
  @Int({ min: 1 }) count!: number;
  /** What came of the no-show. */
  @OneOf(grounds, listOf()) because!: readonly (typeof grounds)[number][];
}

class DecidedPenaltyFact extends PenaltyFact {
  @PersonId() decidedBy!: string;
}

/**
 * A no-show led to a repeat report or a complaint, and the manager is to decide on it (FR-06). Also of one
 * that was decided or withdrawn, when the customer's complaint comes afterwards. Charges nobody yet.
 */
export class PenaltyProposedV1 extends WeighedPenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.proposed.v1' as const;
}

/**
 * It weighs more or less than was said: another no-show counts, or one counts no more (FR-06). What was
 * confirmed only ever comes to less.
 */
export class PenaltyReweighedV1 extends WeighedPenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.reweighed.v1' as const;
}

/** What the no-show cost, all of it; takes the place of what was said before (FR-06). */
export class PenaltyCostsRecordedV1 extends PenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.costs-recorded.v1' as const;
  @Yuan() costs!: string;
  @PersonId() recordedBy!: string;
}

/** It stands and its points are charged, as long as no appeal and no withdrawal takes it back (FR-06). */
export class PenaltyConfirmedV1 extends WeighedPenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.confirmed.v1' as const;
  @Yuan() costs!: string;
  @PersonId() decidedBy!: string;
}

/** Whoever decides sees no fault: the no-show counts for no other penalty either (FR-06). */
export class PenaltyDroppedV1 extends DecidedPenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.dropped.v1' as const;
}

/** The person knows of it, and of the time that they have to appeal (FR-06). */
export class PenaltyToldV1 extends PenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.told.v1' as const;
  @Instant() toldAt!: string;
  /** The person themself, or who told them. */
  @PersonId() toldBy!: string;
  @Instant() appealUntil!: string;
}

/** The person does not agree; somebody above decides (FR-06). Its points stay charged meanwhile. */
export class PenaltyAppealedV1 extends PenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.appealed.v1' as const;
  @Instant() appealedAt!: string;
  /** The person themself, or who took it down in their name. */
  @PersonId() recordedBy!: string;
}

/** It stands, for good (FR-06). */
export class PenaltyUpheldV1 extends DecidedPenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.upheld.v1' as const;
}

/** Nothing is charged, and the no-show counts for no other penalty (FR-06). */
export class PenaltyOverturnedV1 extends DecidedPenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.overturned.v1' as const;
}

/** The no-show was none, or nothing came of it: whatever was charged is not any more (FR-05, FR-06). */
export class PenaltyWithdrawnV1 extends PenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.withdrawn.v1' as const;
  @OneOf(['no-show-withdrawn', 'nothing-came-of-it']) cause!:
    | 'no-show-withdrawn'
    | 'nothing-came-of-it';
}

/** Nobody decided on it, told the person of it or ruled on their appeal in time (FR-06). All of it may still be done. */
export class PenaltyDeadlineBreachedV1 extends PenaltyFact {
  static readonly type = 'kefu.field-repair.penalty.deadline-breached.v1' as const;
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
