import type { Instant } from '@kefu/kernel';

/** The stretch of time that a local day, or a month, is: from its first moment to the first of the next. */
export interface DayBounds {
  /** `2026-11-30`, or `2026-11` of a month. */
  readonly date: string;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Figures of 1 had medians by nearest rank, and no team for what was reported before anybody had it; those
 * of 1 and 2 had no complaints, those of 1 to 3 no money of contracts, those of 1 to 4 no payments of
 * complaints, those of 1 to 5 no payouts, those of 1 to 6 no errors of billing.
 */
export const waysOfCounting = [1, 2, 3, 4, 5, 6, 7] as const;
export type WayOfCounting = (typeof waysOfCounting)[number];
export const presentWay: WayOfCounting = 7;

/** Where a day's rows come from: as they are now, or as they were published under a number. */
export interface DaySource extends DayBounds {
  readonly number?: number;
  /** The present one where it is not given. */
  readonly way?: WayOfCounting;
}

const columns = [
  ...['subject_id', 'sequence', 'figure', 'at', 'order_id', 'callback_id', 'region_id'],
  ...['team_id', 'technician_id', 'model', 'rule', 'person_id', 'value'],
  ...['complaint_id', 'category', 'severity', 'channel', 'department', 'cause'],
  ...['claim_id', 'age'],
] as const;
type Column = (typeof columns)[number];

export const rowColumns = columns.join(', ');

/** Every column, of the table under that name where nothing else is said of it. */
const selected = (table: string | undefined, said: Partial<Record<Column, string>>): string =>
  columns.map((name) => `${said[name] ?? (table ? `${table}.${name}` : 'NULL')} AS ${name}`).join();

/** What no row of a record says of itself. */
const untold = {
  ...{ category: 'NULL', severity: 'NULL', department: 'NULL', cause: 'NULL' },
  age: 'NULL',
};

const told = `SELECT ${selected('f', untold)}
FROM figure_row f WHERE f.at >= $1 AND f.at < $2 AND f.complaint_id IS NULL`;

/** What is told before anybody has the order belongs to whom it first went, up to the end of that day. */
const booked = `SELECT ${selected('f', {
  team_id: 'coalesce(f.team_id, w.team_id)',
  technician_id: 'coalesce(f.technician_id, w.technician_id)',
  ...untold,
})}
FROM figure_row f
LEFT JOIN LATERAL (
  SELECT (array_agg(team_id ORDER BY sequence) FILTER (WHERE team_id IS NOT NULL))[1] AS team_id,
    (array_agg(technician_id ORDER BY sequence) FILTER (WHERE technician_id IS NOT NULL))[1]
      AS technician_id
  FROM holder
  WHERE f.figure IN ('reported', 'repeat-reports', 'time-to-notify')
    AND order_id = f.order_id AND at < $2
) w ON true
WHERE f.at >= $1 AND f.at < $2 AND f.complaint_id IS NULL`;

/** What is open at the end of the day counts as one row each, like everything else. */
const open = `
UNION ALL
SELECT ${selected(undefined, {
  ...{ subject_id: 'o.id', sequence: '0', figure: `'open-at-day-end'`, at: 'o.reported_at' },
  ...{ order_id: 'o.id', region_id: 'o.region_id', model: 'o.model' },
  ...{ team_id: 'h.team_id', technician_id: 'h.technician_id' },
})}
FROM repair_order o
LEFT JOIN LATERAL (
  SELECT team_id, technician_id FROM holder WHERE order_id = o.id AND at < $2
  ORDER BY sequence DESC LIMIT 1
) h ON true
WHERE o.reported_at < $2 AND (o.ended_at IS NULL OR o.ended_at >= $2)
  AND o.ending IS DISTINCT FROM 'voided'`;

/** A complaint counts as what it was when the day ended. */
const asItWas = (complaint: string): string => `
LEFT JOIN LATERAL (
  SELECT category, severity, department, handler_id, cause, open, taken_up FROM complaint_state
  WHERE complaint_id = ${complaint} AND at < $2 ORDER BY sequence DESC LIMIT 1
) s ON true`;

const traits = {
  ...{ category: 's.category', severity: 's.severity', department: 's.department' },
  cause: 's.cause',
};

/** Whoever missed a deadline, else whoever handles the complaint. Of two causes the last one counts. */
const ofComplaints = `
UNION ALL
SELECT ${selected('f', {
  ...traits,
  age: 'NULL',
  person_id: `CASE WHEN f.figure = 'breaches' THEN f.person_id ELSE s.handler_id END`,
})}
FROM figure_row f ${asItWas('f.complaint_id')}
WHERE f.at >= $1 AND f.at < $2 AND f.complaint_id IS NOT NULL
  AND (f.figure <> 'complaints-cause-found' OR NOT EXISTS (
    SELECT 1 FROM record r WHERE r.subject_id = f.subject_id AND r.figure = f.figure
      AND r.sequence > f.sequence AND r.at < $2))`;

const complaint = (figure: string, value: string, where: string): string => `
UNION ALL
SELECT ${selected(undefined, {
  ...{ subject_id: 'c.id', sequence: '0', figure: `'${figure}'`, at: 'c.received_at', value },
  ...{ complaint_id: 'c.id', region_id: 'c.region_id', channel: 'c.channel' },
  ...{ person_id: 's.handler_id', ...traits },
})}
FROM complaint c ${asItWas('c.id')}
WHERE c.ending IS DISTINCT FROM 'voided' AND ${where}`;

const stateOfComplaints = [
  complaint(
    'complaints-handled',
    'coalesce(s.taken_up, false)::int',
    'c.received_at >= $1 AND c.received_at < $2',
  ),
  complaint(
    'complaints-open',
    'NULL',
    `c.received_at < $2 AND (c.ended_at IS NULL OR c.ended_at >= $2 OR c.reopened > 0)
      AND coalesce(s.open, true)`,
  ),
].join('');

/** How long it was late at the end of the day, as bands of days. */
const age = `CASE WHEN s.due_at >= $2 THEN 'not-due'
  WHEN $2 - s.due_at <= interval '30 days' THEN 'up-to-30'
  WHEN $2 - s.due_at <= interval '90 days' THEN 'up-to-90'
  WHEN $2 - s.due_at <= interval '180 days' THEN 'up-to-180'
  ELSE 'over-180' END`;

const claim = (kind: string, figure: string, value: string, where: string, aged = age): string => `
UNION ALL
SELECT ${selected(undefined, {
  ...{ subject_id: 'c.id', sequence: '0', figure: `'${figure}'`, at: 's.due_at', value },
  ...{ claim_id: 'c.id', region_id: 'c.region_id', age: aged },
})}
FROM claim c JOIN LATERAL (
  SELECT due_at, amount, paid, open FROM claim_state
  WHERE claim_id = c.id AND at < $2 ORDER BY sequence DESC LIMIT 1
) s ON true
WHERE c.kind = '${kind}' AND ${where}`;

const fellDue = 's.amount > 0 AND s.due_at > $1 AND s.due_at <= $2';
const isOpen = 's.open > 0';
const isLate = 's.open > 0 AND s.due_at < $2';

const stateOfClaims = [
  claim('receivable', 'receivables-due', 's.amount', fellDue),
  claim('receivable', 'receivables-due-paid', 's.paid', fellDue),
  claim('receivable', 'receivables-open', 's.open', isOpen),
  claim('receivable', 'receivables-overdue', 's.open', isLate),
  claim('deposit', 'deposits-out', 's.open', isOpen),
  claim('deposit', 'deposits-late', 's.open', isLate),
].join('');

const stateOfPayouts = claim('payout', 'payouts-open', 's.open', isOpen, 'NULL');

/** Of a claim, what comes after an invoice is its withdrawal, whenever that was. */
const invoice = (figure: string, value: string): string => `
UNION ALL
SELECT ${selected('f', { ...untold, figure: `'${figure}'`, value })}
FROM figure_row f
WHERE f.figure = 'receivables-invoiced' AND f.value > 0 AND f.at >= $1 AND f.at < $2`;

const invoices = [
  invoice('invoices-made', 'f.value'),
  invoice(
    'invoices-standing',
    `CASE WHEN EXISTS (SELECT 1 FROM record r WHERE r.subject_id = f.subject_id
      AND r.figure = f.figure AND r.sequence > f.sequence) THEN 0 ELSE f.value END`,
  ),
].join('');

const published = `SELECT ${rowColumns} FROM publication_row WHERE date = $1 AND number = $2`;

const withContracts = booked + open + ofComplaints + stateOfComplaints + stateOfClaims;

const withPayouts = withContracts + stateOfPayouts;

const live: Readonly<Record<WayOfCounting, string>> = {
  1: told + open,
  2: booked + open,
  3: booked + open + ofComplaints + stateOfComplaints,
  4: withContracts,
  5: withContracts,
  6: withPayouts,
  7: withPayouts + invoices,
};

/** SQL of a day's rows, with its first two values. */
export const dayRows = ({
  date,
  from,
  to,
  number,
  way = presentWay,
}: DaySource): [string, unknown[]] =>
  number === undefined ? [live[way], [from, to]] : [published, [date, number]];
