import type { Instant, LocalDate } from '@kefu/kernel';

/** The stretch of time that a local day is: from its first moment to the first of the next. */
export interface DayBounds {
  readonly date: LocalDate;
  readonly from: Instant;
  readonly to: Instant;
}

/** Figures of 1 had medians by nearest rank, and no team for what was reported before anybody had it. */
export type WayOfCounting = 1 | 2;
export const presentWay: WayOfCounting = 2;

/** Where a day's rows come from: as they are now, or as they were published under a number. */
export interface DaySource extends DayBounds {
  readonly number?: number;
  /** The present one where it is not given. */
  readonly way?: WayOfCounting;
}

export const rowColumns = `subject_id, sequence, figure, at, order_id, callback_id, region_id,
  team_id, technician_id, model, rule, person_id, value`;

const told = `SELECT ${rowColumns} FROM figure_row WHERE at >= $1 AND at < $2`;

/** What is told before anybody has the order belongs to whom it first went, up to the end of that day. */
const booked = `SELECT f.subject_id, f.sequence, f.figure, f.at, f.order_id, f.callback_id, f.region_id,
  coalesce(f.team_id, w.team_id) AS team_id,
  coalesce(f.technician_id, w.technician_id) AS technician_id, f.model, f.rule, f.person_id, f.value
FROM figure_row f
LEFT JOIN LATERAL (
  SELECT (array_agg(team_id ORDER BY sequence) FILTER (WHERE team_id IS NOT NULL))[1] AS team_id,
    (array_agg(technician_id ORDER BY sequence) FILTER (WHERE technician_id IS NOT NULL))[1]
      AS technician_id
  FROM holder
  WHERE f.figure IN ('reported', 'repeat-reports', 'time-to-notify')
    AND order_id = f.order_id AND at < $2
) w ON true
WHERE f.at >= $1 AND f.at < $2`;

/** What is open at the end of the day counts as one row each, like everything else. */
const open = `
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
export const dayRows = ({
  date,
  from,
  to,
  number,
  way = presentWay,
}: DaySource): [string, unknown[]] =>
  number === undefined
    ? [`${way === 1 ? told : booked}${open}`, [from, to]]
    : [published, [date, number]];
