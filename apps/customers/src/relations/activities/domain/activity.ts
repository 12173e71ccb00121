import type { Handbook } from '@kefu/handbook';
import { type Decision, type Instant, type Transitions } from '@kefu/kernel';

export const activityKinds = ['lecture', 'get-together', 'drive'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityStatuses = ['planned', 'announced', 'held', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const activityTransitions = {
  planned: ['announced', 'cancelled'],
  announced: ['held', 'cancelled'],
  held: [],
  cancelled: [],
} as const satisfies Transitions<ActivityStatus>;

/** Who is invited: each list that is given narrows it, within a list one is enough. */
export interface Segment {
  readonly classes?: readonly string[] | undefined;
  readonly tiers?: readonly string[] | undefined;
  readonly regionCodes?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly membershipLevels?: readonly string[] | undefined;
}

export interface ActivityDetails {
  readonly title: string;
  readonly kind: ActivityKind;
  readonly place: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly capacity: number;
  readonly segment: Segment;
}

/** A lecture, a get-together, a drive for customers (CU-14). */
export interface Activity extends ActivityDetails {
  readonly id: string;
  readonly status: ActivityStatus;
  /** Places that are given; never more than there are. */
  readonly places: number;
  readonly waiting: number;
  /** Grows with each enrolment; who waits moves up in this order. */
  readonly turns: number;
  /** Waves in which notice was given; loyal customers are the first. */
  readonly waves: number;
}

export interface ActivityContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly handbook: Handbook;
}

export type ActivityDecision = Decision<Activity>;
