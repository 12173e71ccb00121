import { Code, Instant, Int, OneOf, optional, PersonId, RuleId, Sized } from '@kefu/fields';

const kinds = ['seal', 'voucher', 'blank-invoice'] as const;

/** What events of an item in custody say of it. */
class OfCustody {
  /** `CY000042` */
  @Sized(1, 32) number!: string;
  @OneOf(kinds) kind!: (typeof kinds)[number];
  @Code() regionId!: string;
  @PersonId() keeperId!: string;
}

/** Somebody keeps a seal, vouchers or blank invoices from now on (CT-18). */
export class CustodyTakenInV1 extends OfCustody {
  static readonly type = 'kefu.contracts.custody.taken-in.v1' as const;
  @Int({ min: 0 }) quantity!: number;
  @PersonId() takenInBy!: string;
}

/** A paper was stamped, or pieces went out. */
export class CustodyUsedV1 extends OfCustody {
  static readonly type = 'kefu.contracts.custody.used.v1' as const;
  @Int({ min: 0 }) quantity!: number;
  @PersonId() usedBy!: string;
}

/** More vouchers or blank invoices came in. */
export class CustodyReceivedV1 extends OfCustody {
  static readonly type = 'kefu.contracts.custody.received.v1' as const;
  @Int({ min: 0 }) quantity!: number;
  @PersonId() receivedBy!: string;
}

/** Counted, and all was there. */
export class CustodyCountedV1 extends OfCustody {
  static readonly type = 'kefu.contracts.custody.counted.v1' as const;
  @Int({ min: 0 }) expected!: number;
  @Int({ min: 0 }) counted!: number;
  @PersonId() countedBy!: string;
}

/** Counted, and not as many were there as should be. */
export class CustodyDiscrepancyFoundV1 extends OfCustody {
  static readonly type = 'kefu.contracts.custody.discrepancy-found.v1' as const;
  @Int({ min: 0 }) expected!: number;
  @Int({ min: 0 }) counted!: number;
  @PersonId() countedBy!: string;
}

/** It is known how a difference came about; so many are there. */
export class CustodyClearedUpV1 extends OfCustody {
  static readonly type = 'kefu.contracts.custody.cleared-up.v1' as const;
  @Int({ min: 0 }) quantity!: number;
  @PersonId() clearedUpBy!: string;
}

/** It is not kept any more. */
export class CustodyRetiredV1 extends OfCustody {
  static readonly type = 'kefu.contracts.custody.retired.v1' as const;
  @PersonId() retiredBy!: string;
}

/** Somebody else keeps it (G-01). */
export class CustodyHandedOnV1 extends OfCustody {
  static readonly type = 'kefu.contracts.custody.handed-on.v1' as const;
  @PersonId() formerKeeperId!: string;
}

/** It was not counted, or a difference not cleared up, in time. */
export class CustodyDeadlineBreachedV1 extends OfCustody {
  static readonly type = 'kefu.contracts.custody.deadline-breached.v1' as const;
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
export class CustodyBreachWithdrawnV1 extends OfCustody {
  static readonly type = 'kefu.contracts.custody.breach-withdrawn.v1' as const;
  @RuleId() rule!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  /** When it was done. */
  @Instant() doneAt!: string;
  @PersonId(optional) responsibleId?: string;
}
