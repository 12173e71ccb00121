import { isId, type Instant } from '@kefu/kernel';
import { Conditions, type Database } from '@kefu/persistence';
import { dayRows, type DaySource } from './day-rows.js';

export interface RecordFilter {
  readonly figure: string;
  readonly regions?: readonly string[] | undefined;
  /** Id; `none` for the records without one. */
  readonly team?: string | undefined;
  /** Id or staff number; `none` as above. */
  readonly technician?: string | undefined;
  readonly model?: string | undefined;
  readonly rule?: string | undefined;
  /** Id or staff number; `none` as above. */
  readonly person?: string | undefined;
  /** Of complaints; `none` for those without one, as for all of these. */
  readonly category?: string | undefined;
  readonly severity?: string | undefined;
  readonly channel?: string | undefined;
  readonly department?: string | undefined;
  readonly cause?: string | undefined;
  /** Of what is open or was late, how long it was. */
  readonly age?: string | undefined;
}

export interface FigureRecord {
  readonly figure: string;
  readonly at: Instant;
  /** Of the order or callback whose event it was. */
  readonly subjectId: string;
  /** Which of its events; 0 where a state is counted and not an event. */
  readonly sequence: number;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly callbackId: string | null;
  readonly complaintId: string | null;
  readonly complaintNumber: string | null;
  readonly category: string | null;
  readonly severity: string | null;
  readonly channel: string | null;
  readonly department: string | null;
  readonly cause: string | null;
  readonly claimId: string | null;
  readonly claimNumber: string | null;
  readonly age: string | null;
  readonly regionId: string | null;
  readonly teamId: string | null;
  readonly technicianId: string | null;
  readonly model: string | null;
  readonly rule: string | null;
  readonly personId: string | null;
  readonly value: number | null;
}

export interface After {
  readonly at: Instant;
  readonly subjectId: string;
  readonly sequence: number;
}

const traits = [
  ...(['model', 'rule', 'category', 'severity', 'channel'] as const),
  ...(['department', 'cause', 'age'] as const),
];

const select = `SELECT d.figure, d.at, d.subject_id AS "subjectId", d.sequence, d.order_id AS "orderId",
  o.number AS "orderNumber", d.callback_id AS "callbackId", d.region_id AS "regionId",
  d.team_id AS "teamId", d.technician_id AS "technicianId",
  d.model, d.rule, d.person_id AS "personId", d.value, d.complaint_id AS "complaintId",
  c.number AS "complaintNumber", d.category, d.severity, d.channel, d.department, d.cause,
  d.claim_id AS "claimId", cl.number AS "claimNumber", d.age
FROM day d LEFT JOIN repair_order o ON o.id = d.order_id LEFT JOIN complaint c ON c.id = d.complaint_id
  LEFT JOIN claim cl ON cl.id = d.claim_id`;

/** The records behind a figure of a day, in the order of time; `limit + 1` of them. */
export const readRecords = (
  database: Database,
  source: DaySource,
  filter: RecordFilter,
  after: After | undefined,
  limit: number,
): Promise<FigureRecord[]> => {
  const [rows, values] = dayRows(source);
  const where = new Conditions();
  for (const value of values) where.place(value);
  where.equal('d', { figure: filter.figure }).add('d.region_id = ANY (?::text[])', filter.regions);
  const equal = (column: string, value: string | undefined, type = 'text'): void => {
    if (value === 'none') where.always(`d.${column} IS NULL`);
    else where.add(`d.${column} = ?::${type}`, value);
  };
  const somebody = (column: string, value: string | undefined): void => {
    if (value === undefined || value === 'none' || isId(value)) equal(column, value, 'uuid');
    else where.add(`d.${column} IN (SELECT id FROM person WHERE number = ?)`, value);
  };
  equal('team_id', filter.team, 'uuid');
  somebody('technician_id', filter.technician);
  somebody('person_id', filter.person);
  for (const trait of traits) equal(trait, filter[trait]);
  if (after) {
    const [at, id, sequence] = [after.at, after.subjectId, after.sequence].map((one) =>
      where.place(one),
    );
    where.always(
      `(d.at, d.subject_id, d.sequence) > (${at}::timestamptz, ${id}::uuid, ${sequence}::bigint)`,
    );
  }
  const text = `WITH day AS (${rows}) ${select} WHERE ${String(where)}
    ORDER BY d.at, d.subject_id, d.sequence LIMIT ${where.place(limit + 1)}`;
  return database.queryByValues<FigureRecord>(text, where.values);
};
