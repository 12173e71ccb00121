import type pg from 'pg';

export const BREACHES = 5_000;
export const SPREAD_SECONDS = 60;
export const MANAGERS = 10;
const BEGINS_IN_SECONDS = 20;

/** The last word was said a day (CP-13) before the moment at which each is due. */
const complaints = `
INSERT INTO complaint (id, version, event_sequence, audit_hash, created_at, updated_at, number, status,
  customer_id, region_id, channel, made_at, received_at, recorded_at, recorded_by, owner_id, said,
  classifications, reports, declined, investigations, proposals, refusals, contacts, last_word_at,
  evaluations, rests, escalations, breaches, remarks, earlier_endings, due_at)
SELECT gen_random_uuid(), 1, 1, repeat('0', 64), at, at, 'C' || lpad(no::text, 8, '0'), 'recorded',
  gen_random_uuid(), 'region-' || (1 + no % 4), 'phone', at, at, at, 'agent-1', 'agent-1',
  jsonb_build_array(jsonb_build_object('at', said_at, 'words', '没有人回电话', 'remedySought', '尽快处理')),
  '[]', '[]', '[]', '[]', '[]', 0, '[]', at, '[]', '[]', '[]', '[]', '[]', '[]', at + interval '24 hours'
FROM (
  SELECT no, at, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS said_at
  FROM (
    SELECT no, date_trunc('milliseconds', now() - interval '24 hours'
      + make_interval(secs => ${BEGINS_IN_SECONDS} + no * ${SPREAD_SECONDS}::float8 / ${BREACHES})) AS at
    FROM generate_series(1, ${BREACHES}) AS no
  ) moments
) told`;

const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const timers = `
INSERT INTO timer (kind, aggregate, ref, fire_at, started_at, payload)
SELECT 'CP-13', 'complaint', id, due_at + interval '1 millisecond', last_word_at,
  jsonb_build_object('startedAt', ${iso('last_word_at')}, 'dueAt', ${iso('due_at')},
    'responsible', jsonb_build_object('role', 'complaint-handler', 'personId', owner_id),
    'explanation', jsonb_build_object('startedAt', ${iso('last_word_at')}))
FROM complaint`;

const managers = `
INSERT INTO staff_record (id, number, roles, region_ids, active)
SELECT gen_random_uuid(), 'M-' || no, '{manager}', '{*}', true FROM generate_series(1, ${MANAGERS}) AS no`;

/** So many complaints as nobody says a word about, all due within a minute from soon on. */
export const fillBurst = async (client: pg.Client): Promise<void> => {
  for (const sql of [complaints, timers, managers]) await client.query(sql);
};

export interface Burst {
  /** Breaches on record. */
  readonly recorded: number;
  /** Seconds after its due time, of the latest. */
  readonly latest: number;
  /** Breaches that people were told of, over all people. */
  readonly told: number;
  readonly digests: number;
  /** Seconds between two digests to the same person. */
  readonly shortestGap: number;
}

/** What came of it until now; what one database says of when a row came is the moment of its transaction. */
export const readBurst = async (client: pg.Client): Promise<Burst> => {
  const { rows } = await client.query<Burst>(
    `SELECT breached.*, digested.* FROM (
       SELECT count(*)::int AS recorded,
         coalesce(max(extract(epoch FROM o.created_at - (o.body::jsonb -> 'data' ->> 'dueAt')::timestamptz)), 0)::float8 AS latest
       FROM outbox o WHERE o.type = 'kefu.complaints.complaint.deadline-breached.v1'
     ) breached, (
       SELECT coalesce(sum(count), 0)::int AS told, count(*)::int AS digests,
         coalesce(min(extract(epoch FROM gap)), 60)::float8 AS "shortestGap"
       FROM (SELECT count, told_at - lag(told_at) OVER (PARTITION BY person_id ORDER BY told_at) AS gap
             FROM breach_digest) gaps
     ) digested`,
  );
  const [row] = rows;
  if (!row) throw new Error('nothing was read');
  return row;
};
