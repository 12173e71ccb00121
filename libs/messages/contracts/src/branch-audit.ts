import { Code, Day, Id, Instant, Int, optional, PersonId, RuleId, Sized } from '@kefu/fields';

/** What events of an audit say of it. */
class OfAnAudit {
  /** `AU000042` */
  @Sized(1, 32) number!: string;
  /** The tour plan that it belongs to. */
  @Code() tour!: string;
  /** The branch. */
  @Code() regionId!: string;
  /** Who leads it. */
  @PersonId() ownerId!: string;
}

/** A branch is to be visited on a day (CT-19). */
export class BranchAuditPlannedV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.planned.v1' as const;
  @Day() plannedOn!: string;
}

/** They are at the branch. */
export class BranchAuditStartedV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.started.v1' as const;
  @PersonId() startedBy!: string;
}

/** Something is not as it should be. What it is stays with contracts. */
export class BranchAuditFindingAddedV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.finding-added.v1' as const;
  @Id() findingId!: string;
  /** Who is to settle it. */
  @PersonId() findingOwnerId!: string;
  @Day() dueOn!: string;
}

/** Somebody else is to settle a finding (G-01). */
export class BranchAuditFindingAssignedV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.finding-assigned.v1' as const;
  @Id() findingId!: string;
  /** Who is to settle it. */
  @PersonId() findingOwnerId!: string;
  @Day() dueOn!: string;
}

/** Something was done about a finding. */
export class BranchAuditFindingSettledV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.finding-settled.v1' as const;
  @Id() findingId!: string;
  @PersonId() settledBy!: string;
}

/** The report is there. Findings may be open. */
export class BranchAuditReportedV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.reported.v1' as const;
  @Int({ min: 0 }) findings!: number;
  /** How many are still to be settled. */
  @Int({ min: 0 }) open!: number;
  @PersonId() reportedBy!: string;
}

/** The report is there and nothing is open. */
export class BranchAuditClosedV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.closed.v1' as const;
  @Int({ min: 0 }) findings!: number;
}

/** It does not take place, or not to its end. */
export class BranchAuditCancelledV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.cancelled.v1' as const;
  @PersonId() cancelledBy!: string;
}

/** Somebody else leads it (G-01). */
export class BranchAuditHandedOnV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.handed-on.v1' as const;
  @PersonId() formerOwnerId!: string;
}

/** The visit, the report or a finding was not done in time. */
export class BranchAuditDeadlineBreachedV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.deadline-breached.v1' as const;
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
export class BranchAuditBreachWithdrawnV1 extends OfAnAudit {
  static readonly type = 'kefu.contracts.branch-audit.breach-withdrawn.v1' as const;
  @RuleId() rule!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  /** When it was done. */
  @Instant() doneAt!: string;
  @PersonId(optional) responsibleId?: string;
}
