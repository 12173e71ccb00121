import type { Handbook, ToldBreach } from '@kefu/handbook';
import type { Actor, Decision, Followed, Instant, Transitions } from '@kefu/kernel';

export const penaltyStatuses = [
  'proposed',
  'confirmed',
  'dropped',
  'appealed',
  'upheld',
  'overturned',
  'withdrawn',
] as const;
export type PenaltyStatus = (typeof penaltyStatuses)[number];

/** FR-06: a complaint that comes later has it decided anew; what an appeal decided is not. */
export const penaltyTransitions = {
  proposed: ['confirmed', 'dropped', 'withdrawn'],
  confirmed: ['appealed', 'proposed', 'withdrawn'],
  dropped: ['proposed'],
  appealed: ['upheld', 'overturned', 'withdrawn'],
  upheld: ['withdrawn'],
  overturned: [],
  withdrawn: ['proposed'],
} as const satisfies Transitions<PenaltyStatus>;

/** In which its no-show counts. */
export const counting: readonly PenaltyStatus[] = ['proposed', 'confirmed', 'appealed', 'upheld'];

export const degrees = ['minor', 'serious', 'grave'] as const;
export type Degree = (typeof degrees)[number];

export const groundKinds = ['repeat-report', 'complaint'] as const;
export type GroundKind = (typeof groundKinds)[number];

/** Another no-show of the same person that counts. */
export interface Counted {
  readonly penaltyId: string;
  readonly number: string;
  readonly missedAt: Instant;
}

/** How the degree was found: all that counts from `from` until the no-show itself, which is the last. */
export interface Weighing {
  readonly from: Instant;
  readonly count: number;
  readonly degreeByCount: Degree;
  readonly counted: readonly Counted[];
}

export interface Cost {
  readonly what: string;
  readonly amount: string;
}

export interface PenaltyRuling {
  readonly at: Instant;
  readonly by: string;
  readonly as: 'manager' | 'director' | 'general-manager';
  readonly reason: string;
}

export interface PenaltyAppeal {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly ruling?: PenaltyRuling;
}

/** What is to be decided of one no-show of which a repeat report or a complaint came. */
export interface Penalty {
  readonly id: string;
  /** `PN000042` */
  readonly number: string;
  readonly status: PenaltyStatus;
  readonly personId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customerId: string;
  readonly regionId: string;
  /** Which no-show of the order, from 0. */
  readonly place: number;
  readonly missedAt: Instant;
  readonly because: readonly GroundKind[];
  readonly complaintIds: readonly string[];
  readonly degree: Degree;
  readonly points: number;
  readonly weighing: Weighing;
  readonly costs: readonly Cost[];
  /** When they were recorded last: the person is told of them. */
  readonly costsAt?: Instant | undefined;
  readonly proposedAt: Instant;
  readonly ruling?: PenaltyRuling | undefined;
  readonly toldAt?: Instant | undefined;
  readonly appealUntil?: Instant | undefined;
  readonly appeal?: PenaltyAppeal | undefined;
  /** What was not decided or told in time. */
  readonly breaches: readonly ToldBreach[];
  /** By when the next step is due; absent where nobody owes one. */
  readonly dueAt?: Instant | undefined;
}

export interface PenaltyContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type PenaltyDecision = Decision<Penalty>;

/** What the person is told, and what they say to it, follows it. */
export const sinceRuling = ({ ruling }: Penalty): Followed => ({
  at: ruling?.at,
  zh: '作出处罚决定',
  en: 'the decision',
});

/** What every event says of it. */
export const factOf = (penalty: Penalty) => {
  const { number, customerId, orderId, regionId, personId, missedAt } = penalty;
  return { number, customerId, orderId, regionId, personId, missedAt };
};

export const weighedFactOf = (penalty: Penalty) => {
  const { degree, points, because, weighing } = penalty;
  return { ...factOf(penalty), degree, points, because, count: weighing.count };
};
