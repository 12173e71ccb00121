import type { ToldBreach } from '@kefu/handbook';
import type { Instant, Rest } from '@kefu/kernel';
import type { CallbackStatus } from './life-cycle.js';

/** The rules by which customers are called. */
export const plans = ['CB-01', 'CB-02', 'CB-03', 'CB-04', 'CB-06', 'CP-10'] as const;
export type Plan = (typeof plans)[number];

/** The plans that ask how a customer is getting on; these alone count as questionnaires (CB-11). */
export const carePlans = ['CB-04', 'CB-06'] as const satisfies readonly Plan[];
export type CarePlan = (typeof carePlans)[number];

export const isCare = (plan: Plan): plan is CarePlan =>
  (carePlans as readonly Plan[]).includes(plan);

export const contractKinds = ['rental', 'contract', 'none'] as const;
export type ContractKind = (typeof contractKinds)[number];

export const outcomes = ['answered', 'no-answer', 'busy', 'wrong-number', 'no-time'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Attempt {
  readonly at: Instant;
  readonly by: string;
  readonly outcome: Outcome;
}

export const dimensions = [
  'timeliness',
  'effect',
  'result',
  'attitude',
  'overall',
  'leftOverTrouble',
] as const;

export type Dimension = (typeof dimensions)[number];

export type Scores = Readonly<Partial<Record<Dimension, number | undefined>>>;

/** What the customer said. The words stay here and never enter an event. */
export interface Answers {
  readonly arrived?: boolean | undefined;
  readonly solved?: boolean | undefined;
  /** As it was found (CB-14). */
  readonly scores?: Scores | undefined;
  /** As it had been expected, asked apart (CB-14). */
  readonly expected?: Scores | undefined;
  readonly dissatisfied: boolean;
  readonly wantsToComplain: boolean;
  /** CB-12. */
  readonly cause?: string | undefined;
  readonly remedy?: string | undefined;
  readonly inWords?: readonly InWords[] | undefined;
  readonly note?: string | undefined;
}

/** The answer to one question of the questionnaire. */
export interface InWords {
  readonly question: string;
  readonly answer: string;
}

/** The call that is being made now. */
export interface Call {
  readonly by: string;
  readonly since: Instant;
  /** The attempt was recorded as answered already. */
  readonly answered: boolean;
  readonly waits?: Waits | undefined;
}

/** What was to become of a callback in the middle of a call, and does once the call is over. */
export interface Waits {
  /** Why it is not to be made any more; what the customer says in this call still counts. */
  readonly over?: string | undefined;
  /** It goes to another list, or to nobody's where no agent is named. */
  readonly handedOver?: boolean | undefined;
  readonly toAgentId?: string | undefined;
}

export interface Concerns {
  readonly repairOrderId?: string;
  /** CB-01: the how-many-th of the order. */
  readonly appointment?: number;
  /** CB-03: which receipt. */
  readonly receiptSignedAt?: Instant;
  /** CP-10. */
  readonly complaintId?: string;
  /** CP-10: which result. */
  readonly resultToldAt?: Instant;
  /** CB-04, CB-06: which delivered order. */
  readonly orderId?: string;
  readonly deliveredAt?: Instant;
  /** CB-04: sold through a second-tier outlet, the days count from its invoice. */
  readonly invoicedAt?: Instant;
  /** CB-06: which shop that opened, by the procedure of its opening. */
  readonly openingId?: string;
}

/** The plans about a repair order. */
export const repairPlans = ['CB-01', 'CB-02', 'CB-03'] as const;
export type RepairConcerns = Concerns & { readonly repairOrderId: string };

/** One call that a customer is owed by rule, with every attempt to reach them. */
export interface Callback {
  readonly id: string;
  readonly status: CallbackStatus;
  readonly plan: Plan;
  /** What tells it from other callbacks of the same plan on the same order: `appointment-2`. */
  readonly occasion: string;
  readonly concerns: Concerns;
  readonly customerId: string;
  readonly regionId: string;
  readonly contractKind: ContractKind;
  /** What the deadline counts from. */
  readonly startedAt: Instant;
  /** From when to call; before that it is upcoming. */
  readonly dueAt: Instant;
  /** The last moment that is in time. */
  readonly breachAt: Instant;
  /** On whose list it is (CB-11); absent while the region has no agent. */
  readonly agentId?: string | undefined;
  readonly call?: Call | undefined;
  readonly attempts: readonly Attempt[];
  readonly rests: readonly Rest[];
  /** CB-01: what field-repair has on record, which the customer's word may contradict. */
  readonly onRecord?: OnRecord | undefined;
  readonly answers?: Answers | undefined;
  readonly completed?: Completed | undefined;
  readonly unreachable?: Unreachable | undefined;
  readonly skipped?: Skipped | undefined;
  /** Why nobody is to be called any more although the customer was never reached. */
  readonly outdated?: string | undefined;
  readonly breaches: readonly ToldBreach[];
}

export const visitsOnRecord = ['arrived', 'technician-no-show', 'customer-absent'] as const;

export interface OnRecord {
  readonly what: (typeof visitsOnRecord)[number];
  readonly at: Instant;
}

export interface Completed {
  readonly at: Instant;
  readonly by: string;
}

export interface Unreachable {
  readonly at: Instant;
  readonly attempts: number;
  readonly days: number;
}

export interface Skipped {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly remark?: string | undefined;
}
