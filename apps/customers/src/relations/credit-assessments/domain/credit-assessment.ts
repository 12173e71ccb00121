import type { Handbook } from '@kefu/handbook';
import type { Decision, Instant, LocalDate, Transitions } from '@kefu/kernel';
import type { Contribution, Grade } from './score.js';

export const creditAssessmentStatuses = ['valid', 'superseded', 'expired', 'voided'] as const;
export type CreditAssessmentStatus = (typeof creditAssessmentStatuses)[number];

/** A superseded one comes back when the one that superseded it is voided (CU-10). */
export const creditAssessmentTransitions = {
  valid: ['superseded', 'expired', 'voided'],
  superseded: ['valid', 'voided'],
  expired: ['voided'],
  voided: [],
} as const satisfies Transitions<CreditAssessmentStatus>;

/** What a customer is good for, as somebody judged it on a day. */
export interface CreditAssessment {
  readonly id: string;
  readonly customerId: string;
  readonly status: CreditAssessmentStatus;
  readonly contributions: readonly Contribution[];
  readonly score: string;
  readonly grade: Grade;
  /** Of the assessment before, where there was one. */
  readonly gradeBefore?: Grade | undefined;
  readonly assessedOn: LocalDate;
  readonly assessedBy: string;
  readonly remarks?: string | undefined;
  /** The last day on which it counts. */
  readonly validThrough: LocalDate;
  readonly supersededBy?: string | undefined;
  readonly announcedAt?: Instant | undefined;
}

/** What an assessor wrote in words may name people. */
export const personalFieldsOfCreditAssessment = [
  'contributions',
  'remarks',
] as const satisfies readonly (keyof CreditAssessment)[];

export interface CreditContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: { readonly id: string };
  readonly handbook: Handbook;
}

export type CreditDecision = Decision<CreditAssessment>;
