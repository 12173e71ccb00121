import type { WhenErased } from '../../../whole/endings/index.js';
import { forgetAssessment } from '../domain/index.js';
import type { CreditAssessments } from './credit-assessments.js';

/** What assessors wrote of him goes (G-05), and nothing is announced of him any more. */
export const eraseAssessments =
  (assessments: CreditAssessments): WhenErased =>
  async (_tx, { customerIds, ground }, by) => {
    for (const { id } of await assessments.allOf(customerIds)) {
      await assessments.change(id, by, (one) => forgetAssessment(one, ground));
    }
  };
