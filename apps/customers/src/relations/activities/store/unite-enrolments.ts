import type { WhenMerged } from '../../../whole/endings/index.js';
import type { TakePart } from './take-part.js';

/** One customer takes part once in an activity, and is invited to it once. */
export const uniteEnrolments =
  (takePart: TakePart): WhenMerged =>
  async (tx, { mergedId, survivorId, reason }, by) => {
    await tx.query(
      `UPDATE activity_invitation i SET customer_id = $2 WHERE customer_id = $1 AND NOT EXISTS
         (SELECT FROM activity_invitation o WHERE o.activity_id = i.activity_id AND o.customer_id = $2)`,
      [mergedId, survivorId],
    );
    // in one order, in which others who take part in several activities lock them too
    const activities = await tx.query<{ id: string }>(
      'SELECT DISTINCT activity_id AS id FROM enrolment WHERE customer_id = $1 ORDER BY 1',
      [mergedId],
    );
    for (const { id } of activities) {
      await takePart.handOver(id, { mergedId, survivorId, reason }, by);
    }
  };
