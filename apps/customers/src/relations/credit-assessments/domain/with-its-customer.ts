import { endValidity } from '../../../whole/validity/index.js';
import type { CreditAssessment, CreditDecision } from './credit-assessment.js';
import { supersedeAssessment } from './end-assessment.js';

export interface Survivor {
  readonly id: string;
  /** Their own assessment that counts, where they have one. */
  readonly validId: string | undefined;
}

/** CU-01: of two that count the survivor's goes on counting; all are the survivor's history from now on. */
export const handOverAssessment = (
  assessment: CreditAssessment,
  { id: customerId, validId }: Survivor,
  reason: string,
): CreditDecision => {
  const ended: CreditDecision =
    assessment.status === 'valid' && validId !== undefined
      ? supersedeAssessment(assessment, validId)
      : { next: assessment, events: [] };
  return { ...ended, next: { ...ended.next, customerId }, reason };
};

/** Score and grade without the words. */
export const blankAssessment = (assessment: CreditAssessment): CreditAssessment => ({
  ...assessment,
  contributions: assessment.contributions.map((one) => ({ ...one, basis: undefined })),
  remarks: undefined,
});

/**
 * G-05: score and grade stay for the figures, without the words. It counts no more, which
 * `customer.erased` says: an expiry before its last day would contradict itself.
 */
export const forgetAssessment = (assessment: CreditAssessment, ground: string): CreditDecision => ({
  next: {
    ...blankAssessment(assessment),
    status: assessment.status === 'valid' ? 'expired' : assessment.status,
  },
  events: [],
  timers: endValidity(),
  reason: ground,
});
