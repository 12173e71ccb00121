import { Code, Flag, Id, Instant, Int, OneOf, optional, Part, RuleId } from '@kefu/fields';
import { CallbackScores } from './callback-scores.js';

/** What events of a care call say of it. */
class OfACareCall {
  /** The rule by which the customer is called: `CB-04` after a delivery, `CB-06` a month and a year on. */
  @RuleId() plan!: string;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** The order that was delivered, where it is about one. */
  @Id(optional) orderId?: string;
  /** When that was handed over. */
  @Instant(optional) deliveredAt?: string;
}

/**
 * A customer is to be asked how they are getting on, with no repair and no complaint open that it is
 * about. It is on an agent's list from `dueAt` on, which may be a year from now.
 */
export class CallbackCareScheduledV1 extends OfACareCall {
  static readonly type = 'kefu.callbacks.callback.care-scheduled.v1' as const;
  /** From when to call. */
  @Instant() dueAt!: string;
  /** After this the callback is late. */
  @Instant() breachAt!: string;
}

/** The callback is on this agent's list now, and on nobody else's (CB-11). */
export class CallbackCareAssignedV1 extends OfACareCall {
  static readonly type = 'kefu.callbacks.callback.care-assigned.v1' as const;
  @Id() agentId!: string;
}

/** Somebody dialled. Only `answered` means that the customer was spoken to. */
export class CallbackCareAttemptedV1 extends OfACareCall {
  static readonly type = 'kefu.callbacks.callback.care-attempted.v1' as const;
  @Int({ min: 1 }) attempt!: number;
  @OneOf(['answered', 'no-answer', 'busy', 'wrong-number', 'no-time']) outcome!:
    | 'answered'
    | 'no-answer'
    | 'busy'
    | 'wrong-number'
    | 'no-time';
  @Id() attemptedBy!: string;
  @Instant() attemptedAt!: string;
}

/** The customer was asked and answered. What the customer said in words stays with callbacks. */
export class CallbackCareCompletedV1 extends OfACareCall {
  static readonly type = 'kefu.callbacks.callback.care-completed.v1' as const;
  @Part(() => CallbackScores, optional) scores?: CallbackScores;
  /** What had been expected, asked apart; the gap is `scores` less this (CB-14). */
  @Part(() => CallbackScores, optional) expected?: CallbackScores;
  /** On at least one dimension, or by an answer that says so (CB-12). */
  @Flag() dissatisfied!: boolean;
  /** Opens a complaint (CB-12). */
  @Flag() wantsToComplain!: boolean;
  @Id() completedBy!: string;
  @Instant() completedAt!: string;
}

/** The customer named a better time (CB-13), or was asked often enough lately (CB-11). */
export class CallbackCareRescheduledV1 extends OfACareCall {
  static readonly type = 'kefu.callbacks.callback.care-rescheduled.v1' as const;
  @Instant() dueAt!: string;
}

/** The customer did not answer often enough, on enough days (CB-13). */
export class CallbackCareUnreachableV1 extends OfACareCall {
  static readonly type = 'kefu.callbacks.callback.care-unreachable.v1' as const;
  @Int({ min: 1 }) attempts!: number;
  /** Different calendar days on which it was tried. */
  @Int({ min: 1 }) days!: number;
  /** The first of these attempts. */
  @Instant(optional) firstAttemptAt?: string;
}

/** The callback is not needed any more (the goods went back, say), or the manager left it out. */
export class CallbackCareSkippedV1 extends OfACareCall {
  static readonly type = 'kefu.callbacks.callback.care-skipped.v1' as const;
  @Code() reason!: string;
}

/** The callback was not made in time. It stays due. */
export class CallbackCareDeadlineBreachedV1 extends OfACareCall {
  static readonly type = 'kefu.callbacks.callback.care-deadline-breached.v1' as const;
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
}
