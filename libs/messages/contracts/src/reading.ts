import { Code, Day, Flag, Id, Instant, Int, optional, PersonId, RuleId, Sized } from '@kefu/fields';

/** What events of a reading say of it. */
class OfAReading {
  /** `RD00000042` */
  @Sized(1, 32) number!: string;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** The meter. */
  @Id() assetId!: string;
  @Day() readOn!: string;
  @Id(optional) contractId?: string;
}

/** A meter was read, or read again (CT-17). Nothing is billed by it. */
export class ReadingTakenV1 extends OfAReading {
  static readonly type = 'kefu.contracts.reading.taken.v1' as const;
  /** What was used since the reading before, three decimals at most. */
  @Sized(1, 32) quantity!: string;
  @PersonId() takenBy!: string;
}

/** It is off by too much and is read again before anything is billed. */
export class ReadingDoubtedV1 extends OfAReading {
  static readonly type = 'kefu.contracts.reading.doubted.v1' as const;
  /** What was used since the reading before, three decimals at most. */
  @Sized(1, 32) quantity!: string;
  /** Mean use of the readings before. */
  @Sized(1, 32) mean!: string;
  @PersonId() takenBy!: string;
}

/** Somebody else than who read it saw that it is right: it may be billed (CT-05, CT-17). */
export class ReadingCheckedV1 extends OfAReading {
  static readonly type = 'kefu.contracts.reading.checked.v1' as const;
  /** What was used since the reading before, three decimals at most. */
  @Sized(1, 32) quantity!: string;
  @PersonId() checkedBy!: string;
}

/** It was checked and wrong all the same: it counts with this use from now on, and is checked anew (CT-17). */
export class ReadingCorrectedV1 extends OfAReading {
  static readonly type = 'kefu.contracts.reading.corrected.v1' as const;
  /** What was used since the reading before, three decimals at most. */
  @Sized(1, 32) quantity!: string;
  /** What it was taken for. */
  @Sized(1, 32) before!: string;
  @PersonId() correctedBy!: string;
}

/** It was an error and counts for nothing. */
export class ReadingVoidedV1 extends OfAReading {
  static readonly type = 'kefu.contracts.reading.voided.v1' as const;
  /** It might have been billed by then. */
  @Flag() wasChecked!: boolean;
  @PersonId() voidedBy!: string;
}

/** It was not read again, or not checked, in time. */
export class ReadingDeadlineBreachedV1 extends OfAReading {
  static readonly type = 'kefu.contracts.reading.deadline-breached.v1' as const;
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

/** What was supplied to an area in a month (CT-17). */
export class SupplyEnteredV1 {
  static readonly type = 'kefu.contracts.supply.entered.v1' as const;
  /** Code of the area. */
  @Code() regionId!: string;
  /** `2026-11` */
  @Sized(7, 7) month!: string;
  @Sized(1, 32) quantity!: string;
  @PersonId() enteredBy!: string;
}

/** It was entered wrong; this is what it was. */
export class SupplyCorrectedV1 {
  static readonly type = 'kefu.contracts.supply.corrected.v1' as const;
  /** Code of the area. */
  @Code() regionId!: string;
  /** `2026-11` */
  @Sized(7, 7) month!: string;
  @Sized(1, 32) quantity!: string;
  @PersonId() correctedBy!: string;
}
