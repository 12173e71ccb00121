import { Code, Id, Instant, Int, optional, PersonId, RuleId, Sized } from '@kefu/fields';

/** What events of a procedure say of it. */
class OfAProcedure {
  /** `PR00000042` */
  @Sized(1, 32) number!: string;
  /** Code of its template: `record-filing`. */
  @Code() kind!: string;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id(optional) contractId?: string;
  @Id(optional) assetId?: string;
  /** Who answers for the step that runs. */
  @PersonId() ownerId!: string;
}

/** A procedure of a customer started (CT-11). */
export class ProcedureStartedV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.started.v1' as const;
  /** Code of its first step. */
  @Code() step!: string;
  @PersonId() startedBy!: string;
}

/** One step is done; the next one runs, if there is one. */
export class ProcedureStepDoneV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.step-done.v1' as const;
  /** Code of the step. */
  @Code() step!: string;
  @Instant() doneAt!: string;
  @PersonId() doneBy!: string;
}

/** It waits for the customer; its clock rests. */
export class ProcedureCustomerAwaitedV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.customer-awaited.v1' as const;
  /** Code of the step. */
  @Code() step!: string;
}

/** The customer did what was awaited; its clock goes on. */
export class ProcedureResumedV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.resumed.v1' as const;
  /** Code of the step. */
  @Code() step!: string;
}

/** All its steps are done. The customer need not know it yet, nor have what came of it. */
export class ProcedureDoneV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.done.v1' as const;
  @Instant() doneAt!: string;
  /** The certificate that came of it, released under CU-09. */
  @Code(optional) certificate?: string;
}

/** The customer was told that it is done. */
export class ProcedureToldV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.told.v1' as const;
  @PersonId() toldBy!: string;
}

/** A filing is changed, with the buyer and all co-owners in person; it runs anew. */
export class ProcedureFilingChangedV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.filing-changed.v1' as const;
  @PersonId() changedBy!: string;
}

/** It does not go on; a filing that was handed in with the buyer and all co-owners in person. */
export class ProcedureCancelledV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.cancelled.v1' as const;
  @PersonId() cancelledBy!: string;
}

/** Somebody else answers for the step that runs (G-01). */
export class ProcedureHandedOnV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.handed-on.v1' as const;
  @PersonId() formerOwnerId!: string;
}

/** A step, what the customer is awaited for, or telling them was not done in time. */
export class ProcedureDeadlineBreachedV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.deadline-breached.v1' as const;
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
export class ProcedureBreachWithdrawnV1 extends OfAProcedure {
  static readonly type = 'kefu.contracts.procedure.breach-withdrawn.v1' as const;
  @RuleId() rule!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  /** When it was done. */
  @Instant() doneAt!: string;
  @PersonId(optional) responsibleId?: string;
}
