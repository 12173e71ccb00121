import type { Handbook } from '@kefu/handbook';
import type { Instant, LocalDate } from '@kefu/kernel';
import type { Terms } from './terms.js';

/** From the best to the worst (CU-10). */
export const grades = ['AAA', 'AA', 'A', 'B', 'C', 'D'] as const;

/** What is known of the customer's credit; without a grade there is no assessment that counts. */
export interface Credit {
  readonly grade?: string | undefined;
  readonly validThrough?: LocalDate | undefined;
}

interface Known {
  readonly now: Instant;
  readonly handbook: Handbook;
}

/** Of an assessment that ran out nothing is left. */
export const validCredit = (
  { grade, validThrough }: Credit,
  { now, handbook: { calendar } }: Known,
): Credit => {
  const over = validThrough !== undefined && validThrough < calendar.localDate(now);
  return grade === undefined || over ? {} : { grade, validThrough };
};

/** CT-10: whether this grade needs security and the manager. */
export const isRestricted = (grade: string | undefined, { now, handbook }: Known): boolean =>
  grade !== undefined &&
  handbook
    .asOf(now)
    .parameter('CT-10', 'grades')
    .some(({ code }) => code === grade);

/** The manager approved it without knowing of a grade as bad as this. */
export const isWorse = (grade: string, than: string | undefined): boolean =>
  than === undefined ||
  grades.findIndex((one) => one === grade) > grades.findIndex((one) => one === than);

export const hasSecurity = ({ deposit, prepayment }: Terms): boolean =>
  [deposit, prepayment].some((amount) => amount !== undefined && amount !== '0.00');
