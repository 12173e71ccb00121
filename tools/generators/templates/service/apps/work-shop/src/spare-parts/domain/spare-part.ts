import type { Actor, Decision, Instant, Transitions } from '@kefu/kernel';

export const sparePartStatuses = ['open', 'finished', 'cancelled'] as const;
export type SparePartStatus = (typeof sparePartStatuses)[number];

/** Every state, and what may follow it. */
export const sparePartTransitions = {
  open: ['finished', 'cancelled'],
  finished: [],
  cancelled: [],
} as const satisfies Transitions<SparePartStatus>;

export interface SparePart {
  readonly id: string;
  readonly status: SparePartStatus;
  readonly regionId: string;
  /** What it is about, in the words of whoever opened it: never in an event. */
  readonly subject: string;
  readonly endedAt?: Instant | undefined;
}

export interface SparePartContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
}

export type SparePartDecision = Decision<SparePart>;
