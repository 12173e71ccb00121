import type { Handbook, ToldBreach } from '@kefu/handbook';
import type { Actor, Decision, Instant, LocalDate, Transitions } from '@kefu/kernel';
import type { Tier } from '../../../records/customers/domain/index.js';

export const visitStatuses = ['due', 'arranged', 'done', 'cancelled'] as const;
export type VisitStatus = (typeof visitStatuses)[number];

/** Arranged again is another day; done and cancelled are for good, the next visit is another record. */
export const visitTransitions = {
  due: ['arranged', 'done', 'cancelled'],
  arranged: ['arranged', 'due', 'done', 'cancelled'],
  done: [],
  cancelled: [],
} as const satisfies Transitions<VisitStatus>;

/** One visit that a customer is owed by their tier (CU-11). */
export interface Visit {
  readonly id: string;
  readonly customerId: string;
  readonly status: VisitStatus;
  /** The one whose period set the due time. */
  readonly tier: Tier;
  /** The day of the visit before, or of filing: what was on or before it is no visit of this one. */
  readonly owedSince: LocalDate;
  /** From the visit before, from filing, or from the change of tier. */
  readonly countedFrom: Instant;
  readonly dueAt: Instant;
  /** The visit before it, where there was one. */
  readonly previousId?: string | undefined;
  readonly accountManagerId?: string | undefined;
  readonly arrangedOn?: LocalDate | undefined;
  /** The manager who goes along. */
  readonly managerId?: string | undefined;
  readonly breach?: ToldBreach | undefined;
  readonly visitedOn?: LocalDate | undefined;
  readonly visitPlanId?: string | undefined;
  readonly managerWentAlong?: boolean | undefined;
}

export interface VisitContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type VisitDecision = Decision<Visit>;

/** Who may be named to look after visits, and who to go along. */
export const looksAfter = { rule: 'CU-11', roles: ['account-manager'] } as const;
export const goesAlong = { rule: 'CU-11', roles: ['manager', 'director'] } as const;

export const openStatuses = ['due', 'arranged'] as const satisfies readonly VisitStatus[];

export const isOpen = ({ status }: Pick<Visit, 'status'>): boolean =>
  visitTransitions[status].length > 0;

export const isOverdue = (visit: Visit, now: Instant): boolean =>
  isOpen(visit) && now > visit.dueAt;
