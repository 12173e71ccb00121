import { isId, type Instant } from '@kefu/kernel';
import { Conditions, type Database } from '@kefu/persistence';

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

const joins = `FROM figure_row f JOIN breach b USING (subject_id, sequence)
LEFT JOIN person p ON p.id = b.responsible_id
LEFT JOIN repair_order o ON o.id = f.order_id
LEFT JOIN complaint c ON c.id = f.complaint_id`;

const conditions = ({ person, ...filter }: BreachFilter): Conditions => {
  const where = new Conditions()
    .always("f.figure = 'breaches'")
    .add('f.at >= ?', filter.from)
    .add('f.at < ?', filter.to)
    .add('f.region_id = ANY (?::text[])', filter.regions)
    .add('b.rule = ?', filter.rule)
    .add('f.team_id = ?::uuid', filter.team)
    .add('(b.escalated_to = ? OR ? = ANY (b.told_to))', filter.escalatedTo);
  if (person === 'none') return where.always('b.responsible_id IS NULL');
  if (person && isId(person)) return where.add('b.responsible_id = ?::uuid', person);
  return where.add('p.number = ?', person || undefined);
};

/** One row each, the latest first; `limit + 1` of them. */
export const readBreaches = (
  database: Database,
  filter: BreachFilter,
  after: readonly [Instant, string, number] | undefined,
  limit: number,
): Promise<BreachRecord[]> => {
  const where = conditions(filter);
  if (after) {
    const [at, id, sequence] = after.map((value) => where.place(value));
    where.always(
      `(f.at, b.subject_id, b.sequence) < (${at}::timestamptz, ${id}::uuid, ${sequence}::bigint)`,
    );
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
     ${joins} WHERE ${String(where)} ORDER BY f.at DESC, b.subject_id DESC, b.sequence DESC
     LIMIT ${where.place(limit + 1)}`,
    where.values,
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
  const where = conditions({ ...filter, from: '1970-01-01T00:00:00.000Z' });
  const [from, to] = [filter.from, filter.to].map((at) => `${where.place(at)}::timestamptz`);
  where.always(`(f.at >= ${from} OR b.settled_at IS NULL OR b.settled_at >= ${from})`);
  return database.query<DigestLine>(
    `SELECT b.rule, f.region_id AS "regionId", b.responsible_role AS "responsibleRole",
       b.responsible_id AS "responsibleId", p.number AS "responsibleNumber", count(*)::int AS count,
       min(b.due_at) AS "firstDueAt", max(b.due_at) AS "lastDueAt",
       (count(*) FILTER (WHERE b.settled_at IS NULL OR b.settled_at >= ${to}))::int AS open,
       floor(extract(epoch FROM ${to} - min(b.due_at)) / 86400)::int AS "ageDays",
       (array_agg(coalesce(f.order_id, f.callback_id, f.subject_id) ORDER BY f.at))[1:100] AS concerns
     ${joins} WHERE ${String(where)}
     GROUP BY b.rule, f.region_id, b.responsible_role, b.responsible_id, p.number
     ORDER BY count(*) DESC, b.rule, f.region_id, p.number`,
    where.values,
  );
};
