import type { EventMeta } from '@kefu/messaging';
import type { Transaction } from '@kefu/persistence';

/** A breach that was told before, and is now before a higher role. */
export interface ToldAgain {
  readonly subjectId: string;
  readonly sequence: number;
  readonly rule: string;
  readonly role: string;
}

export const toldAgain = (
  { rule, escalatedTo: role }: { rule: string; escalatedTo: string },
  { aggregateId: subjectId, sequence }: EventMeta,
): ToldAgain => ({ subjectId, sequence, rule, role });

/** After the breaches of the batch are written: it stays one breach, which more people see. */
export const tellAgain = (tx: Transaction, told: readonly ToldAgain[]): void => {
  if (told.length === 0) return;
  tx.enqueue({
    text: `UPDATE breach b SET told_to = b.told_to || ARRAY(SELECT unnest(t.roles) EXCEPT SELECT unnest(b.told_to))
      FROM (
        SELECT "subjectId" AS subject_id, rule, max(sequence) AS sequence, array_agg(role) AS roles
        FROM jsonb_to_recordset($1::jsonb) AS r ("subjectId" uuid, sequence bigint, rule text, role text)
        GROUP BY 1, 2
      ) t
      WHERE b.subject_id = t.subject_id AND b.rule = t.rule AND b.settled_at IS NULL
        AND b.sequence < t.sequence`,
    values: [JSON.stringify(told)],
  });
};
