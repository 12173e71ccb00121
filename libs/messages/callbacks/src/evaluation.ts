import { Code, Flag, Id, Instant, Int, OneOf, Part, RuleId, optional } from '@kefu/fields';
import { CallbackScores } from './callback-scores.js';

/** What events of an evaluation say of it. */
class OfAnEvaluation {
  @Id() customerId!: string;
  @Id() complaintId!: string;
  @Instant() resultToldAt!: string;
}

/**
 * The customer of a complaint is to be asked what they think of its result (CP-10). It is on an agent's
 * list from `dueAt` on, like every callback.
 */
export class CallbackEvaluationScheduledV1 {
  static readonly type = 'kefu.callbacks.callback.evaluation-scheduled.v1' as const;
  @Id() customerId!: string;
  @Id() complaintId!: string;
  /** Which result: when the customer was told of it. */
  @Instant() resultToldAt!: string;
  @Code() regionId!: string;
  /** From when to call. */
  @Instant() dueAt!: string;
  /** After this the callback is late. */
  @Instant() breachAt!: string;
}

/** The callback is on this agent's list now, and on nobody else's (CB-11). */
export class CallbackEvaluationAssignedV1 extends OfAnEvaluation {
  static readonly type = 'kefu.callbacks.callback.evaluation-assigned.v1' as const;
  @Id() agentId!: string;
}

/** Somebody dialled. Only `answered` means that the customer was spoken to. */
export class CallbackEvaluationAttemptedV1 extends OfAnEvaluation {
  static readonly type = 'kefu.callbacks.callback.evaluation-attempted.v1' as const;
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

/** The customer said what they think of the result. What they said in words stays with callbacks. */
export class CallbackEvaluationCompletedV1 {
  static readonly type = 'kefu.callbacks.callback.evaluation-completed.v1' as const;
  @Id() customerId!: string;
  @Id() complaintId!: string;
  /** The result that they speak of; another one may have been told since. */
  @Instant() resultToldAt!: string;
  /** Whether the complaint is settled for them. */
  @Flag() solved!: boolean;
  @Part(() => CallbackScores, optional) scores?: CallbackScores;
  /** How content they are overall, put on 1 to 5 whatever scale the centre has (CB-14). */
  @Int({ min: 1, max: 5 }) score!: number;
  /** On at least one dimension, or because it is not settled (CB-12). */
  @Flag() dissatisfied!: boolean;
  @Id() completedBy!: string;
  @Instant() completedAt!: string;
}

/** The customer had no time and named a better one (CB-13). */
export class CallbackEvaluationRescheduledV1 extends OfAnEvaluation {
  static readonly type = 'kefu.callbacks.callback.evaluation-rescheduled.v1' as const;
  @Instant() dueAt!: string;
}

/** The customer did not answer often enough, on enough days (CB-13). Nothing is closed by it (G-02). */
export class CallbackEvaluationUnreachableV1 extends OfAnEvaluation {
  static readonly type = 'kefu.callbacks.callback.evaluation-unreachable.v1' as const;
  @Int({ min: 1 }) attempts!: number;
  /** Different calendar days on which it was tried. */
  @Int({ min: 1 }) days!: number;
  /** The first of these attempts. */
  @Instant(optional) firstAttemptAt?: string;
}

/** The callback is not needed any more (the complaint was withdrawn, say), or the manager left it out. */
export class CallbackEvaluationSkippedV1 extends OfAnEvaluation {
  static readonly type = 'kefu.callbacks.callback.evaluation-skipped.v1' as const;
  @Code() reason!: string;
}

/** The callback was not made in time. It stays due. */
export class CallbackEvaluationDeadlineBreachedV1 {
  static readonly type = 'kefu.callbacks.callback.evaluation-deadline-breached.v1' as const;
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
  @Id() customerId!: string;
  @Id() complaintId!: string;
  @Instant() resultToldAt!: string;
}
