import { happened, move } from '@kefu/kernel';
import {
  CreditAssessmentExpiredV1,
  CreditAssessmentExpiryAnnouncedV1,
  CreditAssessmentReinstatedV1,
  CreditAssessmentSupersededV1,
  CreditAssessmentVoidedV1,
} from '@kefu/messages-customers';
import { endValidity, startValidity } from '../../../whole/validity/index.js';
import {
  creditAssessmentTransitions,
  type CreditAssessment,
  type CreditAssessmentStatus,
  type CreditContext,
  type CreditDecision,
} from './credit-assessment.js';

const moved = (assessment: CreditAssessment, to: CreditAssessmentStatus): CreditAssessment => ({
  ...assessment,
  status: move<CreditAssessmentStatus>(creditAssessmentTransitions, assessment.status, to, 'CU-10'),
});

const factsOf = ({ customerId, grade, validThrough }: CreditAssessment) => ({
  customerId,
  grade,
  validThrough,
});

export const supersedeAssessment = (
  assessment: CreditAssessment,
  supersededBy: string,
): CreditDecision => ({
  next: { ...moved(assessment, 'superseded'), supersededBy },
  events: [
    happened(CreditAssessmentSupersededV1, { customerId: assessment.customerId, supersededBy }),
  ],
  timers: endValidity(),
});

/** Filed in error (G-03). */
export const voidAssessment = (assessment: CreditAssessment, reason: string): CreditDecision => ({
  next: moved(assessment, 'voided'),
  events: [happened(CreditAssessmentVoidedV1, { customerId: assessment.customerId })],
  timers: endValidity(),
  reason,
});

const asItWas = (assessment: CreditAssessment): CreditDecision => ({
  next: assessment,
  events: [],
});

/** The one that superseded it was voided. */
export const reinstateAssessment = (
  assessment: CreditAssessment,
  { handbook, now }: CreditContext,
): CreditDecision => ({
  next: { ...moved(assessment, 'valid'), supersededBy: undefined },
  events: [happened(CreditAssessmentReinstatedV1, factsOf(assessment))],
  timers: startValidity(
    assessment.validThrough,
    handbook.asOf(now).parameter('CU-10', 'announceBefore'),
    handbook.calendar,
  ),
});

/** The same where its last day is not over. */
export const reinstateWhileValid = (
  assessment: CreditAssessment,
  context: CreditContext,
): CreditDecision => {
  const { status, validThrough } = assessment;
  const over = validThrough < context.handbook.calendar.localDate(context.now);
  if (status !== 'superseded' || over) return asItWas(assessment);
  return reinstateAssessment(assessment, context);
};

/** CU-10: said once, also of one that was superseded in between and came back. */
export const announceExpiry = (
  assessment: CreditAssessment,
  { now }: CreditContext,
): CreditDecision =>
  assessment.status !== 'valid' || assessment.announcedAt !== undefined
    ? asItWas(assessment)
    : {
        next: { ...assessment, announcedAt: now },
        events: [happened(CreditAssessmentExpiryAnnouncedV1, factsOf(assessment), 'CU-10')],
      };

export const expireAssessment = (assessment: CreditAssessment): CreditDecision =>
  assessment.status !== 'valid'
    ? asItWas(assessment)
    : {
        next: moved(assessment, 'expired'),
        events: [happened(CreditAssessmentExpiredV1, factsOf(assessment), 'CU-10')],
      };
