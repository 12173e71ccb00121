import { Code, Flag, Id, Instant, Int, OneOf, Part, RuleId, optional } from '@kefu/fields';
import { CallbackConcerns } from './callback-concerns.js';
import { CallbackScores } from './callback-scores.js';

/** What events of a callback say of it. */
class OfACallback {
  /** The rule by which the customer is called. */
  @OneOf(['CB-01', 'CB-02', 'CB-03']) plan!: 'CB-01' | 'CB-02' | 'CB-03';
  @Id() customerId!: string;
  @Part(() => CallbackConcerns) concerns!: CallbackConcerns;
}

/** A call to a customer is due by rule. It is on an agent's list from `dueAt` on. */
export class CallbackScheduledV1 extends OfACallback {
  static readonly type = 'kefu.callbacks.callback.scheduled.v1' as const;
  @Code(optional) regionId?: string;
  /** From when to call. */
  @Instant() dueAt!: string;
  /** After this the callback is late. */
  @Instant(optional) breachAt?: string;
}

/** The callback is on this agent's list now, and on nobody else's (CB-11). */
export class CallbackAssignedV1 extends OfACallback {
  static readonly type = 'kefu.callbacks.callback.assigned.v1' as const;
  @Id() agentId!: string;
}

/** Somebody dialled. Only `answered` means that the customer was spoken to. */
export class CallbackAttemptedV1 extends OfACallback {
  static readonly type = 'kefu.callbacks.callback.attempted.v1' as const;
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
export class CallbackCompletedV1 extends OfACallback {
  static readonly type = 'kefu.callbacks.callback.completed.v1' as const;
  /** CB-01: did the technician come? "No" against a recorded arrival is for the lead at once. */
  @Flag(optional) arrived?: boolean;
  /** Is the fault gone? Not solved puts the order back (CB-12). */
  @Flag(optional) solved?: boolean;
  @Part(() => CallbackScores, optional) scores?: CallbackScores;
  /** What had been expected, asked apart; the gap is `scores` less this (CB-14). */
  @Part(() => CallbackScores, optional) expected?: CallbackScores;
  /** On at least one dimension, or because the repair did not help (CB-12). */
  @Flag() dissatisfied!: boolean;
  /** Opens a complaint (CB-12). */
  @Flag() wantsToComplain!: boolean;
  /** Where the customer is served. */
  @Code(optional) regionId?: string;
  @Id() completedBy!: string;
  @Instant() completedAt!: string;
}

/** The customer had no time and named a better one (CB-13). */
export class CallbackRescheduledV1 extends OfACallback {
  static readonly type = 'kefu.callbacks.callback.rescheduled.v1' as const;
  @Instant() dueAt!: string;
}

/**
 * The customer did not answer often enough, on enough days (CB-13): the manager may now close what
 * waits for this callback (G-02). Nothing is closed by it.
 */
export class CallbackUnreachableV1 extends OfACallback {
  static readonly type = 'kefu.callbacks.callback.unreachable.v1' as const;
  @Int({ min: 1 }) attempts!: number;
  /** Different calendar days on which it was tried. */
  @Int({ min: 1 }) days!: number;
  /** The first of these attempts. */
  @Instant(optional) firstAttemptAt?: string;
}

/** The callback is not needed any more (the order was cancelled, say). */
export class CallbackSkippedV1 extends OfACallback {
  static readonly type = 'kefu.callbacks.callback.skipped.v1' as const;
  @Code() reason!: string;
}

/** The callback was not made in time. It stays due. */
export class CallbackDeadlineBreachedV1 {
  static readonly type = 'kefu.callbacks.callback.deadline-breached.v1' as const;
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
  /** The rule by which the customer is called. */
  @OneOf(['CB-01', 'CB-02', 'CB-03']) plan!: 'CB-01' | 'CB-02' | 'CB-03';
  @Id() customerId!: string;
  @Part(() => CallbackConcerns) concerns!: CallbackConcerns;
}
