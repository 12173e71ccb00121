import type { Instant } from '@kefu/kernel';

/** Who reviews a contract; finance only above an amount (CT-01). */
export const reviewRoles = ['contract-reviewer', 'manager', 'finance'] as const;
export type ReviewRole = (typeof reviewRoles)[number];

/** A role whose opinion is asked for. */
export interface AskedRole {
  readonly role: ReviewRole;
  readonly since: Instant;
  /** Its time ran out: whoever is above it may give the opinion in its place. */
  readonly late: boolean;
}

export const strikings = ['withdrawn', 'grade-fell', 'became-owner'] as const;

/** Why an opinion counts no more; it stays on record. */
export interface Struck {
  readonly why: (typeof strikings)[number];
  readonly at: Instant;
  readonly by: string;
  readonly reason?: string | undefined;
}

export interface Opinion {
  readonly role: ReviewRole;
  readonly by: string;
  readonly at: Instant;
  readonly agrees: boolean;
  readonly words: string;
  /** The credit grade that the customer had then. */
  readonly grade?: string | undefined;
  readonly struck?: Struck | undefined;
}

export const roundOutcomes = [
  'approved',
  'objected',
  'grade-fell',
  'text-changed',
  'withdrawn',
] as const;
export type RoundOutcome = (typeof roundOutcomes)[number];

/** One time that a wording was sent for review. */
export interface Round {
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
  readonly asked: readonly AskedRole[];
  readonly opinions: readonly Opinion[];
  readonly outcome?: RoundOutcome | undefined;
  readonly endedAt?: Instant | undefined;
}

/** The opinions that count. */
export const standing = ({ opinions }: Round): readonly Opinion[] =>
  opinions.filter(({ struck }) => struck === undefined);

/** The roles that have not said anything that counts. */
export const awaited = (round: Round): readonly AskedRole[] =>
  round.asked.filter(({ role }) => !standing(round).some((one) => one.role === role));
