import type { Choice, Handbook } from '@kefu/handbook';
import { type Decision, type Instant, type LocalDate, type Transitions } from '@kefu/kernel';

export const membershipStatuses = ['active', 'expired', 'left', 'voided'] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** Renewed while it runs or after; a leave is taken back within the day (CU-13). */
export const membershipTransitions = {
  active: ['active', 'expired', 'left', 'voided'],
  expired: ['active', 'left', 'voided'],
  left: ['active', 'voided'],
  voided: [],
} as const satisfies Transitions<MembershipStatus>;

/** A customer's membership of the club. */
export interface Membership {
  readonly id: string;
  readonly customerId: string;
  readonly memberNo: number;
  /** Unique, never used again: `M000123`. */
  readonly number: string;
  readonly status: MembershipStatus;
  /** One of the profile's. */
  readonly level: string;
  readonly joinedOn: LocalDate;
  readonly validThrough: LocalDate;
  readonly leftOn?: LocalDate | undefined;
  /** For which last day its end was announced. */
  readonly announcedFor?: LocalDate | undefined;
}

export interface MembershipContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly handbook: Handbook;
}

export type MembershipDecision = Decision<Membership>;

export const membershipNumber = (memberNo: number): string =>
  `M${String(memberNo).padStart(6, '0')}`;

export interface Level extends Choice {
  readonly benefits: readonly Choice[];
}

/** The levels of the club, the lowest first, each with what it is good for. */
export const levelsOf = (handbook: Handbook): Level[] => {
  const benefits = handbook.parameter('CU-13', 'benefits');
  return handbook
    .parameter('CU-13', 'levels')
    .map((level) => ({ ...level, benefits: benefits[level.code] ?? [] }));
};
