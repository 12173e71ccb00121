import { FACT, type Check, type Violations } from './promise.js';

/** One callback of a kind for each occasion, and an order is closed just when its callback says so. */
export const repairsClosed: Check = async (ask) => {
  const violations: Violations = [];
  const signed = await ask<{ id: string; count: number }>(
    'field-repair',
    `SELECT aggregate_id AS id, count(*) AS count FROM outbox WHERE ${FACT} = 'signed' GROUP BY 1`,
  );
  const scheduled = await ask<{ id: string; count: number }>(
    'callbacks',
    `SELECT body::jsonb #>> '{data,concerns,repairOrderId}' AS id, count(*) AS count FROM outbox
     WHERE ${FACT} = 'scheduled' AND body::jsonb #>> '{data,plan}' = 'CB-03' GROUP BY 1`,
  );
  const perOrder = new Map(scheduled.map(({ id, count }) => [id, count]));
  for (const { id, count } of signed) {
    const callbacks = perOrder.get(id) ?? 0;
    if (callbacks !== count) {
      violations.push(`${id} was signed ${count}× and has ${callbacks} completion callbacks`);
    }
  }
  const solved = await ask<{ id: string }>(
    'callbacks',
    `SELECT DISTINCT body::jsonb #>> '{data,concerns,repairOrderId}' AS id FROM outbox
     WHERE ${FACT} = 'completed' AND body::jsonb #>> '{data,solved}' = 'true'`,
  );
  const closed = await ask<{ id: string }>(
    'field-repair',
    `SELECT aggregate_id AS id FROM outbox WHERE ${FACT} = 'closed'`,
  );
  // Who reports the fault again takes back what they said in the call (FR-01)
  const takenBack = await ask<{ id: string }>(
    'field-repair',
    `SELECT aggregate_id AS id FROM outbox GROUP BY 1
     HAVING max(sequence) FILTER (WHERE ${FACT} = 'unsolved')
          > max(sequence) FILTER (WHERE ${FACT} = 'signed')`,
  );
  const again = new Set(takenBack.map(({ id }) => id));
  const closedIds = new Set(closed.map(({ id }) => id));
  for (const { id } of solved) {
    if (!closedIds.delete(id) && !again.has(id))
      violations.push(`${id} is solved, says its callback, and not closed`);
  }
  for (const id of closedIds) violations.push(`${id} is closed, and no callback says so`);
  return violations;
};

/** A complaint is closed just when the customer confirmed the result that they were told last (CP-10). */
export const complaintsClosed: Check = async (ask) => {
  const rows = await ask<{ id: string; closed: number; confirmed: boolean }>(
    'complaints',
    `SELECT aggregate_id AS id, count(*) FILTER (WHERE ${FACT} = 'closed')::int AS closed,
            coalesce(max(sequence) FILTER (WHERE ${FACT} = 'evaluated'
              AND body::jsonb #>> '{data,confirmed}' = 'true')
              > max(sequence) FILTER (WHERE ${FACT} = 'result-told'), false) AS confirmed
     FROM outbox WHERE type LIKE 'kefu.complaints.complaint.%' GROUP BY 1`,
  );
  return rows.flatMap(({ id, closed, confirmed }) => {
    if (closed > 1) return [`complaint ${id} was closed ${closed}×`];
    return closed === 1 && !confirmed ? [`complaint ${id} is closed, and nobody confirmed it`] : [];
  });
};
