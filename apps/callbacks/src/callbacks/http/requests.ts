import { Flag, Id, listOf, Moment, OneOf, optional, Part, Words } from '@kefu/fields';
import { CallbackScores } from '@kefu/messages-callbacks';
import { PageQuery } from '@kefu/service';
import {
  callbackStatuses,
  outcomes,
  plans,
  urgencies,
  type CallbackStatus,
  type Plan,
  type Urgency,
} from '../domain/index.js';
import { AnswerInWords } from '../store/callback-record.js';

export class StartCall {
  /** The customer rang, so that it need not be due. */
  @Flag(optional) customerRang?: boolean;
}

const dialled = outcomes.filter((outcome) => outcome !== 'no-time');

/** What came of dialling. A customer who has no time is put down with `reschedule`. */
export class RecordAttempt {
  @OneOf(dialled) outcome!: (typeof dialled)[number];
}

export class CompleteCallback {
  /** CB-01: did the technician come? Must be answered there, and only there. */
  @Flag(optional) arrived?: boolean;
  /** CB-03: is the fault gone? Must be answered there, and only there; "no" takes a cause and a remedy. */
  @Flag(optional) solved?: boolean;
  /** As it was found. CB-03: every score that its questionnaire asks. */
  @Part(() => CallbackScores, optional) scores?: CallbackScores;
  /** As it had been expected, asked apart. */
  @Part(() => CallbackScores, optional) expected?: CallbackScores;
  /** Why the customer is dissatisfied; with a remedy, once any score is 2 or less, or an answer says so (CB-12). */
  @Words(2, 500, optional) cause?: string;
  /** What is done about it. */
  @Words(2, 500, optional) remedy?: string;
  /** Opens a complaint (CP-08). */
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

export class WorklistQuery extends PageQuery {
  /** `mine` for agents, `region` for others, when it is not given. */
  @OneOf(['mine', 'region'], optional) list?: 'mine' | 'region';
  @OneOf(urgencies, optional) urgency?: Urgency;
  @OneOf(plans, optional) plan?: Plan;
}

export class ListCallbacks extends PageQuery {
  /** Of those that are still to be made. */
  @OneOf(urgencies, optional) urgency?: Urgency;
  @OneOf(callbackStatuses, optional) status?: CallbackStatus;
  @OneOf(plans, optional) plan?: Plan;
  @Id(optional) agentId?: string;
  @Id(optional) customerId?: string;
  @Id(optional) repairOrderId?: string;
  @Id(optional) complaintId?: string;
  /** An order of contracts that was delivered. */
  @Id(optional) orderId?: string;
}
