import { isId, type Instant } from '@kefu/kernel';
import type { Database } from '@kefu/persistence';

export interface BreachFilter {
  readonly from: Instant;
  readonly to: Instant;
  readonly regions?: readonly string[] | undefined;
  readonly rule?: string | undefined;
  readonly team?: string | undefined;
  /** Id or staff number of who was responsible. */
  readonly person?: string | undefined;
  /** The role that it was put before. */
  readonly escalatedTo?: string | undefined;
}

export interface BreachRecord {
  readonly id: string;
  readonly sequence: number;
  readonly rule: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly recordedAt: Instant;
  readonly responsibleRole: string;
  readonly responsibleId: string | null;
  readonly responsibleNumber: string | null;
  readonly escalatedTo: string;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly callbackId: string | null;
  readonly complaintId: string | null;
  readonly complaintNumber: string | null;
  /** What kind of record the deadline was of. */
  readonly subject: string;
  /** When it was settled; null while it still lies there. */
  readonly settledAt: Instant | null;
  readonly regionId: string | null;
  readonly teamId: string | null;
  readonly technicianId: string | null;
}

const from = `FROM figure_row f JOIN breach b USING (subject_id, sequence)
LEFT JOIN person p ON p.id = b.responsible_id
LEFT JOIN repair_order o ON o.id = f.order_id
LEFT JOIN complaint c ON c.id = f.complaint_id
WHERE f.figure = 'breaches'`;

const conditions = (filter: BreachFilter, values: unknown[]): string => {
  const next = (value: unknown): string => `$${values.push(value)}`;
  const parts = [`f.at >= ${next(filter.from)}`, `f.at < ${next(filter.to)}`];
  if (filter.regions) parts.push(`f.region_id = ANY (${next(filter.regions)}::text[])`);
  if (filter.rule) parts.push(`b.rule = ${next(filter.rule)}`);
  if (filter.team) parts.push(`f.team_id = ${next(filter.team)}::uuid`);
  if (filter.escalatedTo) {
    const role = next(filter.escalatedTo);
    parts.push(`(b.escalated_to = ${role} OR ${role} = ANY (b.told_to))`);
  }
  const { person } = filter;
  if (person === 'none') parts.push('b.responsible_id IS NULL');
  else if (person && isId(person)) parts.push(`b.responsible_id = ${next(person)}::uuid`);
  else if (person) parts.push(`p.number = ${next(person)}`);
  return parts.map((part) => ` AND ${part}`).join('');
};

/** One row each, the latest first; `limit + 1` of them. */
export const readBreaches = (
  database: Database,
  filter: BreachFilter,
  after: readonly [Instant, string, number] | undefined,
  limit: number,
): Promise<BreachRecord[]> => {
  const values: unknown[] = [];
  let where = conditions(filter, values);
  if (after) {
    const [at, id, sequence] = after.map((value) => `$${values.push(value)}`);
    where += ` AND (f.at, b.subject_id, b.sequence) < (${at}::timestamptz, ${id}::uuid, ${sequence}::bigint)`;
  }
  return database.query<BreachRecord>(
    `SELECT b.subject_id AS id, b.sequence, b.rule, b.started_at AS "startedAt",
       b.due_at AS "dueAt", b.recorded_at AS "recordedAt", b.responsible_role AS "responsibleRole",
       b.responsible_id AS "responsibleId", p.number AS "responsibleNumber",
       b.escalated_to AS "escalatedTo", f.order_id AS "orderId", o.number AS "orderNumber",
       f.callback_id AS "callbackId", f.complaint_id AS "complaintId",
       c.number AS "complaintNumber", b.settled_at AS "settledAt",
       coalesce(b.aggregate, CASE WHEN f.callback_id IS NULL THEN 'repair-order' ELSE 'callback' END)
         AS subject, f.region_id AS "regionId", f.team_id AS "teamId",
       f.technician_id AS "technicianId"
     ${from}${where} ORDER BY f.at DESC, b.subject_id DESC, b.sequence DESC
     LIMIT $${values.push(limit + 1)}`,
    values,
  );
};

export interface DigestLine {
  readonly rule: string;
  readonly regionId: string | null;
  readonly responsibleRole: string;
  readonly responsibleId: string | null;
  readonly responsibleNumber: string | null;
  readonly count: number;
  readonly firstDueAt: Instant;
  readonly lastDueAt: Instant;
  /** How many of them still lie there. */
  readonly open: number;
  /** Whole days since the first limit passed. */
  readonly ageDays: number;
  /** Orders, or what else missed its deadline; the first hundred. */
  readonly concerns: readonly string[];
}

/**
 * Many breaches as one: a line for each rule, region and person, the heaviest first. Those of the day, and
 * those of the days before that still lay there when it began.
 */
export const readDigest = (database: Database, filter: BreachFilter): Promise<DigestLine[]> => {
  const values: unknown[] = [filter.from, filter.to];
  const { from: _from, ...always } = filter;
  const before = { ...always, from: '1970-01-01T00:00:00.000Z' };
  const where = `${conditions(before, values)}
    AND (f.at >= $1::timestamptz OR b.settled_at IS NULL OR b.settled_at >= $1::timestamptz)`;
  return database.query<DigestLine>(
    `SELECT b.rule, f.region_id AS "regionId", b.responsible_role AS "responsibleRole",
       b.responsible_id AS "responsibleId", p.number AS "responsibleNumber", count(*)::int AS count,
       min(b.due_at) AS "firstDueAt", max(b.due_at) AS "lastDueAt",
       (count(*) FILTER (WHERE b.settled_at IS NULL OR b.settled_at >= $2::timestamptz))::int AS open,
       floor(extract(epoch FROM $2::timestamptz - min(b.due_at)) / 86400)::int AS "ageDays",
       (array_agg(coalesce(f.order_id, f.callback_id, f.subject_id) ORDER BY f.at))[1:100] AS concerns
     ${from}${where}
     GROUP BY b.rule, f.region_id, b.responsible_role, b.responsible_id, p.number
     ORDER BY count(*) DESC, b.rule, f.region_id, p.number`,
    values,
  );
};
