import { Code, Day, Flag, Id, Instant, Int, OneOf, optional, Text } from '@kefu/fields';

const tiers = ['standard', 'vip', 'key'] as const;
type Tier = (typeof tiers)[number];

/** A customer is to be visited by then (CU-11). No day is arranged yet. */
export class VisitScheduledV1 {
  static readonly type = 'kefu.customers.visit.scheduled.v1' as const;
  @Id() customerId!: string;
  @OneOf(tiers) tier!: Tier;
  /** The last moment at which the visit is in time. */
  @Instant() dueAt!: string;
  /** Who arranges it; absent while nobody was named. */
  @Id(optional) accountManagerId?: string;
}

/** The customer's tier changed, and with it the period (CU-11). No visit falls due later by that. */
export class VisitDueMovedV1 {
  static readonly type = 'kefu.customers.visit.due-moved.v1' as const;
  @Id() customerId!: string;
  @OneOf(tiers) tier!: Tier;
  /** The last moment at which the visit is in time. */
  @Instant() dueAt!: string;
}

/** This account manager arranges the visit now, and those that follow it. */
export class VisitAssignedV1 {
  static readonly type = 'kefu.customers.visit.assigned.v1' as const;
  @Id() customerId!: string;
  @Id() accountManagerId!: string;
}

/** The account manager set a day for the visit; a second time: another day (CU-11). */
export class VisitArrangedV1 {
  static readonly type = 'kefu.customers.visit.arranged.v1' as const;
  @Id() customerId!: string;
  @Day() on!: string;
  @Id() accountManagerId!: string;
  /** The manager who goes along; always there for a key account. */
  @Id(optional) managerId?: string;
}

/** The day that was set no longer stands; the visit is due as before. */
export class VisitArrangementWithdrawnV1 {
  static readonly type = 'kefu.customers.visit.arrangement-withdrawn.v1' as const;
  @Id() customerId!: string;
}

/** The customer was visited (CU-11); the next visit counts from that day. What was said is not in it. */
export class VisitDoneV1 {
  static readonly type = 'kefu.customers.visit.done.v1' as const;
  @Id() customerId!: string;
  @OneOf(tiers) tier!: Tier;
  @Day() visitedOn!: string;
  /** `reported`: by service-desk's report of a visit plan; `by-hand`: somebody entered it here. */
  @OneOf(['reported', 'by-hand']) how!: 'reported' | 'by-hand';
  @Id(optional) visitPlanId?: string;
  @Flag() managerWentAlong!: boolean;
  /** It had been due before that day was over. */
  @Flag() late!: boolean;
}

/** Nobody is to be visited: the customer's record was voided. */
export class VisitCancelledV1 {
  static readonly type = 'kefu.customers.visit.cancelled.v1' as const;
  @Id() customerId!: string;
}

/** A customer was not visited in time (CU-11). The visit stays due; when it is done its own event says so. */
export class VisitDeadlineBreachedV1 {
  static readonly type = 'kefu.customers.visit.deadline-breached.v1' as const;
  @OneOf(['CU-11']) rule!: 'CU-11';
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  /** The person, where one was named. */
  @Text(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  /** From 2 on: it was told before and still lies there. One breach all the same. */
  @Int({ min: 2 }, optional) again?: number;
  @Id() customerId!: string;
  @OneOf(tiers) tier!: Tier;
  @Code() regionId!: string;
}
