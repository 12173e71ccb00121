import { Code, Flag, Id, Instant, Int, OneOf, RuleId, optional } from '@kefu/fields';

/**
 * A receipt signed in person was taken in (FR-12). Callbacks count stage C from here; the order is
 * still open.
 */
export class RepairOrderSignedV1 {
  static readonly type = 'kefu.field-repair.repair-order.signed.v1' as const;
  @Id() customerId!: string;
  @Id() assetId!: string;
  @Code() regionId!: string;
  @OneOf(['rental', 'contract', 'none']) contractKind!: 'rental' | 'contract' | 'none';
  @Id() technicianId!: string;
  @OneOf(['customer', 'contact']) signer!: 'customer' | 'contact';
  @Id(optional) contactId?: string;
  /** When the customer signed, which may be earlier than the event. */
  @Instant() signedAt!: string;
}

/**
 * The order is over (FR-13, G-02). `confirmed`: the customer said so in a callback. `unconfirmed`: the
 * manager closed it because the customer could not be reached, or says that it is solved and never
 * signed.
 */
export class RepairOrderClosedV1 {
  static readonly type = 'kefu.field-repair.repair-order.closed.v1' as const;
  @Id() customerId!: string;
  @OneOf(['confirmed', 'unconfirmed']) outcome!: 'confirmed' | 'unconfirmed';
  @Id(optional) callbackId?: string;
  /** Why it is unconfirmed: `unreachable`, or `not-signed` where the customer said that it is solved. */
  @Code(optional) cause?: string;
  /** The manager, when unconfirmed. */
  @Id(optional) closedBy?: string;
  @Int({ min: 0 }) visits!: number;
  /** Solved on the first visit, and never unsolved. */
  @Flag() firstTimeFix!: boolean;
  @Int({ min: 0 }) repeats!: number;
  /** Of technicians; absent customers do not count. */
  @Int({ min: 0 }) noShows!: number;
  @Instant() closedAt!: string;
}

/** The customer no longer wants the repair. Not an error of anybody. */
export class RepairOrderCancelledV1 {
  static readonly type = 'kefu.field-repair.repair-order.cancelled.v1' as const;
  @Id() customerId!: string;
  @Code() reason!: string;
  @Id() cancelledBy!: string;
}

/** The order was entered in error; it counts nowhere, and stays on record (G-03). */
export class RepairOrderVoidedV1 {
  static readonly type = 'kefu.field-repair.repair-order.voided.v1' as const;
  @Id() customerId!: string;
  @Code() reason!: string;
  @Id() voidedBy!: string;
}

/** Another person accepted to own the order (G-01). */
export class RepairOrderOwnerChangedV1 {
  static readonly type = 'kefu.field-repair.repair-order.owner-changed.v1' as const;
  @Id() from!: string;
  @Id() to!: string;
}

/**
 * A deadline of the handbook passed without the deed. The deed stays possible; when it comes its own
 * event says so. `rule` is the CloudEvents extension too.
 */
export class RepairOrderDeadlineBreachedV1 {
  static readonly type = 'kefu.field-repair.repair-order.deadline-breached.v1' as const;
  @RuleId() rule!: string;
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  /** The person, where one was known. */
  @Id(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  /** From 2 on where it is told again, one level up, because it still lies there; it is no second breach. */
  @Int({ min: 2 }, optional) again?: number;
  @Code() regionId!: string;
  @Id() customerId!: string;
  @Id(optional) teamId?: string;
  @Id(optional) technicianId?: string;
}
