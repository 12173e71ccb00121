import type { Instant, LocalDate } from '@kefu/kernel';

/** The stretch of time that a local day is: from its first moment to the first of the next. */
export interface DayBounds {
  readonly date: LocalDate;
  readonly from: Instant;
  readonly to: Instant;
}

/** Where a day's rows come from: as they are now, or as they were published under a number. */
export type DaySource = DayBounds & { readonly number?: number };

export const rowColumns = `subject_id, sequence, figure, at, order_id, callback_id, region_id,
  team_id, technician_id, model, rule, person_id, value`;

/** What is open at the end of the day counts as one row each, like everything else. */
const live = `SELECT ${rowColumns} FROM figure_row WHERE at >= $1 AND at < $2
UNION ALL
SELECT o.id, 0, 'open-at-day-end', o.reported_at, o.id, NULL, o.region_id, h.team_id, h.technician_id,
  o.model, NULL, NULL, NULL
FROM repair_order o
LEFT JOIN LATERAL (
  SELECT team_id, technician_id FROM holder WHERE order_id = o.id AND at < $2
  ORDER BY sequence DESC LIMIT 1
) h ON true
WHERE o.reported_at < $2 AND (o.ended_at IS NULL OR o.ended_at >= $2)
  AND o.ending IS DISTINCT FROM 'voided'`;

const published = `SELECT ${rowColumns} FROM publication_row WHERE date = $1 AND number = $2`;

/** SQL of a day's rows, with its first two values. */
export const dayRows = ({ date, from, to, number }: DaySource): [string, unknown[]] =>
  number === undefined ? [live, [from, to]] : [published, [date, number]];
