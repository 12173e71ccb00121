import { Code, Flag, Id, Int, listOf, Moment, OneOf, optional, Part, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { callbackStatuses, plans, type CallbackStatus, type Plan } from '../domain/index.js';

/** The customer rang himself, so that it need not be due. */
export class StartCall {
  @Flag(optional) customerRang?: boolean;
}

const outcomes = ['answered', 'no-answer', 'busy', 'wrong-number'] as const;

/** What came of dialling. A customer who has no time is put down with `reschedule`. */
export class RecordAttempt {
  @OneOf(outcomes) outcome!: (typeof outcomes)[number];
}

/** 1 to 5, unless the centre's profile sets another scale; only the dimensions that he scored. */
export class Scores {
  @Int({ min: 0, max: 100 }, optional) timeliness?: number;
  @Int({ min: 0, max: 100 }, optional) effect?: number;
  @Int({ min: 0, max: 100 }, optional) result?: number;
  /** And patience. */
  @Int({ min: 0, max: 100 }, optional) attitude?: number;
  @Int({ min: 0, max: 100 }, optional) overall?: number;
  /** The highest: none is left. */
  @Int({ min: 0, max: 100 }, optional) leftOverTrouble?: number;
}

export class AnswerInWords {
  /** Code of a question of the questionnaire. */
  @Code() question!: string;
  @Words(1, 2000) answer!: string;
}

export class CompleteCallback {
  /** CB-01: did the technician come? Must be answered there, and only there. */
  @Flag(optional) arrived?: boolean;
  /** CB-03: is the fault gone? Must be answered there, and only there. */
  @Flag(optional) solved?: boolean;
  /** As it was found. */
  @Part(() => Scores, optional) scores?: Scores;
  /** As it had been expected, asked apart. */
  @Part(() => Scores, optional) expected?: Scores;
  /** Why he is dissatisfied; with a remedy, once any score is 2 or less. */
  @Words(1, 500, optional) cause?: string;
  @Words(1, 500, optional) remedy?: string;
  @Flag(optional) wantsToComplain?: boolean;
  @Part(() => AnswerInWords, listOf({ max: 50 }, optional)) inWords?: AnswerInWords[];
  @Words(1, 2000, optional) note?: string;
}

export class RescheduleCallback {
  /** The better time that the customer named; with a zone. */
  @Moment() at!: string;
}

export class HandOverCallback {
  /** Oneself, to take it over; the manager names any agent of the region. */
  @Id() toAgentId!: string;
}

export class SkipCallback {
  /** A short code, e.g. `answered-elsewhere`. */
  @Code() reason!: string;
  @Words(1, 500, optional) remark?: string;
}

export const urgencies = ['due', 'overdue', 'upcoming'] as const;

export class WorklistQuery extends PageQuery {
  /** `mine` for agents, `region` for others, when it is not given. */
  @OneOf(['mine', 'region'], optional) list?: 'mine' | 'region';
  @OneOf(urgencies, optional) urgency?: (typeof urgencies)[number];
  @OneOf(plans, optional) plan?: Plan;
}

export class ListCallbacks extends PageQuery {
  @OneOf(callbackStatuses, optional) status?: CallbackStatus;
  @OneOf(plans, optional) plan?: Plan;
  @Id(optional) agentId?: string;
  @Id(optional) customerId?: string;
  @Id(optional) repairOrderId?: string;
}
