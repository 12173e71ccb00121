import type { WhenMerged } from '../../../whole/endings/index.js';
import { handOverAssessment } from '../domain/index.js';
import type { CreditAssessments } from './credit-assessments.js';

/** The survivor has one assessment that counts; what was filed in error stays with the one who is merged. */
export const uniteAssessments =
  (assessments: CreditAssessments): WhenMerged =>
  async (_tx, { mergedId, survivorId: id, reason }, by) => {
    const own = await assessments.allOf([id]);
    const validId = own.find(({ status }) => status === 'valid')?.id;
    for (const { id: assessmentId, status } of await assessments.allOf([mergedId])) {
      if (status === 'voided') continue;
      await assessments.change(assessmentId, by, (one) =>
        handOverAssessment(one, { id, validId }, reason),
      );
    }
  };
