import type { Handbook, ToldBreach } from '@kefu/handbook';
import type { Actor, Decision, Instant, LocalDate, Transitions } from '@kefu/kernel';

export type ImprovementStatus = 'planned' | 'done' | 'verified' | 'dropped';

/** Every state of an improvement, and what may follow it. */
export const improvementTransitions = {
  planned: ['done', 'dropped'],
  done: ['planned', 'verified', 'dropped'],
  verified: [],
  dropped: [],
} as const satisfies Transitions<ImprovementStatus>;

export const improvementStatuses = Object.keys(
  improvementTransitions,
) as readonly ImprovementStatus[];

export const isOpen = (status: ImprovementStatus): boolean =>
  status === 'planned' || status === 'done';

export const originKinds = ['complaint', 'callback', 'repair-order'] as const;

/** What showed that something has to get better. */
export interface Origin {
  readonly kind: (typeof originKinds)[number];
  readonly id: string;
}

/** One time that it was said to be done, and what another person found. */
export interface Deed {
  readonly at: Instant;
  readonly by: string;
  readonly evidence: string;
  readonly checkedAt?: Instant;
  readonly checkedBy?: string;
  readonly found?: string;
  readonly verified?: boolean;
}

export interface Improvement {
  readonly id: string;
  readonly number: string;
  readonly status: ImprovementStatus;
  /** Which complaints there are to be fewer of: of a cause, of a category, or of both. */
  readonly cause?: string | undefined;
  readonly category?: string | undefined;
  /** Where; everywhere, where it is not said. */
  readonly regionId?: string | undefined;
  readonly origins: readonly Origin[];
  /** What is to be done. */
  readonly measure: string;
  readonly ownerId: string;
  readonly plannedBy: string;
  readonly plannedAt: Instant;
  /** The last day on which it is in time. */
  readonly dueOn: LocalDate;
  readonly deeds: readonly Deed[];
  /** When what was verified had been done: the effect is counted from then. */
  readonly effectiveFrom?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
  readonly endedBy?: string | undefined;
  readonly dropReason?: string | undefined;
  readonly breaches: readonly ToldBreach[];
  /** The next deadline; absent once it is over. */
  readonly dueAt?: Instant | undefined;
}

export interface ImprovementContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type ImprovementDecision = Decision<Improvement>;

/** What every event of an improvement says of it. */
export const concernsOf = ({ cause, category, regionId, ownerId }: Improvement) => ({
  ...(cause ? { cause } : {}),
  ...(category ? { category } : {}),
  ...(regionId ? { regionId } : {}),
  ownerId,
});
