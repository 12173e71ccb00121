import type { Handbook } from '@kefu/handbook';
import { happened, type Instant } from '@kefu/kernel';
import { CreditAssessmentAssessedV1, CreditAssessmentGradeFellV1 } from '@kefu/messages-customers';
import { startValidity, validThroughFrom } from '../../../whole/validity/index.js';
import type { CreditAssessment, CreditContext, CreditDecision } from './credit-assessment.js';
import { isWorse, scoreOf, type Factor, type FactorPoints, type ScoringTables } from './score.js';

export interface AssessCredit {
  readonly customerId: string;
  readonly factors: Readonly<Record<Factor, FactorPoints>>;
  readonly remarks?: string | undefined;
}

/** The tables in force at that moment. */
export const scoringTables = (handbook: Handbook, now: Instant): ScoringTables => {
  const then = handbook.asOf(now);
  return {
    weights: then.parameter('CU-10', 'weights'),
    lowest: then.parameter('CU-10', 'grades'),
  };
};

/**
 * CU-10
 * @param before the assessment before this one that was not voided, whether it still counts or not
 */
export const assessCredit = (
  { customerId, factors, remarks }: AssessCredit,
  before: CreditAssessment | undefined,
  id: string,
  { now, by, handbook }: CreditContext,
): CreditDecision => {
  const score = scoreOf(factors, scoringTables(handbook, now));
  const { calendar } = handbook;
  const assessedOn = calendar.localDate(now);
  const then = handbook.asOf(now);
  const validThrough = validThroughFrom(assessedOn, then.parameter('CU-10', 'validity'));
  const next: CreditAssessment = {
    id,
    customerId,
    status: 'valid',
    ...score,
    gradeBefore: before?.grade,
    assessedOn,
    assessedBy: by.id,
    remarks,
    validThrough,
  };
  const { grade } = score;
  const assessed = { customerId, score: score.score, grade, validThrough };
  const fell = before && isWorse(grade, before.grade);
  return {
    next,
    events: [
      happened(CreditAssessmentAssessedV1, assessed, 'CU-10'),
      ...(fell
        ? [
            happened(
              CreditAssessmentGradeFellV1,
              { customerId, from: before.grade, to: grade },
              'CU-10',
            ),
          ]
        : []),
    ],
    timers: startValidity(validThrough, then.parameter('CU-10', 'announceBefore'), calendar),
  };
};
