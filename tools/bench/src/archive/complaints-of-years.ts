import pg from 'pg';
import { dropIndexes } from './drop-indexes.js';
import type { ArchiveKind } from './open-archive.js';

export const COMPLAINTS = 1_000_000;
/** Those that are still worked on, the latest; and a few that lie there for long. */
const OPEN = 15_000;
const STEP = 20_000;
const LANES = 2;

/** Complaints by their number, in the order in which they came. */
export const complaintIdOf = (no: number): string => idOf(0, no);
export const handlerOf = (no: number): string => idOf(1, no);
export const memberOf = (no: number): string => idOf(2, no);
export const complainantOf = (no: number): string => idOf(3, no);
export const complainedOf = (no: number): string => idOf(4, no);

const idOf = (kind: number, no: number): string =>
  `0191000${kind}-0000-7000-8000-${String(no).padStart(12, '0')}`;

const id = (kind: number, no: string): string =>
  `('0191000${kind}-0000-7000-8000-' || lpad((${no})::text, 12, '0'))`;

/** The same each time, for a complaint and a question about it; from 0 to 1. */
const chance = (question: number): string =>
  `((hashint8extended(no, ${question}) & 1073741823) / 1073741824.0)`;

/** One of so many, the first ones far more often. */
const uneven = (question: number, of: number, power: number): string =>
  `(1 + floor(${of} * power(${chance(question)}, ${power})))::int`;

const oneOf = (question: number, values: readonly string[], power = 1): string =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(', ')}])[${uneven(question, values.length, power)}]`;

const openStates = [
  ...['assigned', 'investigated', 'negotiating', 'proposed', 'confirmed', 'accepted'],
  ...['carried-out', 'recorded', 'reopened'],
];
const categories = ['quality', 'service', 'technical', 'usage', 'price'];
const causes = [
  ...['part-defect', 'late-visit', 'poor-repair', 'wrong-part', 'rude-staff', 'wrong-bill'],
  ...['misuse', 'transport-damage', 'unclear-manual', 'software-fault', 'no-answer', 'other'],
];
const departments = ['after-sales', 'sales', 'logistics', 'finance', 'training', 'legal'];

const facts = `
  SELECT no, at, open, region, owner, member, severity, category, department, cause,
    CASE WHEN open THEN ${oneOf(1, openStates, 1.5)}
      ELSE (ARRAY['closed', 'closed', 'closed', 'withdrawn', 'voided', 'malicious'])[
        CASE WHEN ${chance(2)} < 0.93 THEN 1 WHEN ${chance(2)} < 0.985 THEN 4
          WHEN ${chance(2)} < 0.999 THEN 5 ELSE 6 END] END AS status,
    at + power(${chance(3)}, 2) * interval '30 days' AS ended,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS said_at
  FROM (
    SELECT no,
      date_trunc('milliseconds', now() - power((${COMPLAINTS} + 1 - no) / ${COMPLAINTS}::float8, 1.3) * interval '5 years') AS at,
      no > ${COMPLAINTS - OPEN} OR ${chance(4)} < 0.0005 AS open,
      'region-' || ${uneven(5, 24, 3)} AS region,
      ${id(1, uneven(6, 200, 1.5))} AS owner,
      ${id(2, uneven(7, 600, 2))} AS member,
      (ARRAY['general', 'major', 'crisis'])[CASE WHEN ${chance(8)} < 0.94 THEN 1 WHEN ${chance(8)} < 0.997 THEN 2 ELSE 3 END] AS severity,
      ${oneOf(9, categories, 1.6)} AS category,
      ${oneOf(10, departments, 2.5)} AS department,
      ${oneOf(11, causes, 2)} AS cause
    FROM generate_series($1::bigint, $2::bigint) AS no
  ) basis`;

const deed = (at: string, by: string, more = ''): string =>
  `jsonb_build_object('at', ${at}, 'by', ${by}${more})`;

const list = (when: string, ...items: readonly string[]): string =>
  `CASE WHEN ${when} THEN jsonb_build_array(${items.join(', ')}) ELSE '[]' END`;

const known = `status NOT IN ('recorded', 'confirmed', 'voided')`;
const proposed = `status IN ('proposed', 'negotiating', 'accepted', 'carried-out', 'closed')`;

const columns = {
  id: `${id(0, 'no')}::uuid`,
  version: '9',
  event_sequence: '9',
  audit_hash: `'${'0'.repeat(64)}'`,
  created_at: 'at',
  updated_at: 'at',
  number: `'C' || lpad(no::text, 8, '0')`,
  status: 'status',
  customer_id: `${id(3, uneven(12, 400_000, 1.4))}::uuid`,
  asset_id: `CASE WHEN ${chance(13)} < 0.8 THEN ${id(4, uneven(14, 600_000, 1.3))}::uuid END`,
  region_id: 'region',
  channel: oneOf(15, ['phone', 'message', 'callback', 'visit', 'letter', 'authority'], 2),
  made_at: 'at',
  received_at: 'at',
  recorded_at: 'at',
  recorded_by: id(1, uneven(16, 300, 1.2)),
  owner_id: 'owner',
  said: `jsonb_build_array(jsonb_build_object('at', said_at, 'words', repeat('复印机又卡纸了，来修过一次，', 5) || no, 'remedySought', '尽快修好并道歉'))`,
  category: `CASE WHEN status <> 'recorded' THEN category END`,
  severity: `CASE WHEN status <> 'recorded' THEN severity END`,
  nature: `CASE WHEN status <> 'recorded' THEN 'genuine' END`,
  classifications: list(
    `status <> 'recorded'`,
    deed('said_at', 'owner', `, 'category', category, 'severity', severity, 'nature', 'genuine'`),
  ),
  reports: `'[]'::jsonb`,
  assignment: `CASE WHEN ${known} THEN ${deed('said_at', 'owner', `, 'department', department, 'personId', member, 'final', false, 'signedAt', said_at`)} END`,
  declined: list(
    `${chance(17)} < 0.02`,
    deed('said_at', 'owner', `, 'department', 'sales', 'personId', ${id(2, uneven(18, 600, 1))}`),
  ),
  investigations: list(
    `${known} AND status <> 'assigned'`,
    deed(
      'said_at',
      'member',
      `, 'cause', cause, 'demandReasonable', true, 'department', department, 'personId', member`,
    ),
  ),
  proposals: list(
    proposed,
    `jsonb_build_object('round', 1, 'remedies', jsonb_build_array(jsonb_build_object('kind', 'parts', 'cost', '120.00')), 'cost', '120.00', 'status', CASE status WHEN 'closed' THEN 'accepted' ELSE 'presented' END, 'proposedAt', said_at, 'proposedBy', owner)`,
  ),
  refusals: `CASE WHEN ${chance(19)} < 0.1 THEN 1 ELSE 0 END`,
  contacts: list('true', ...[1, 2].map(() => deed('said_at', 'owner', `, 'outcome', 'reached'`))),
  last_word_at: 'at',
  evaluations: list(
    `status = 'closed'`,
    deed('said_at', 'owner', `, 'confirmed', true, 'score', ${uneven(20, 5, 0.4)}`),
  ),
  rests: `'[]'::jsonb`,
  escalations: `'[]'::jsonb`,
  breaches: `'[]'::jsonb`,
  remarks: `'[]'::jsonb`,
  earlier_endings: `'[]'::jsonb`,
  ending: `CASE WHEN NOT open THEN ${deed(`to_char(ended AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, 'owner', `, 'outcome', CASE status WHEN 'closed' THEN 'confirmed' ELSE status END`)} END`,
  due_at: `CASE WHEN open THEN date_trunc('milliseconds', now() + (${chance(21)} - 0.3) * interval '8 days') END`,
  malice: `CASE WHEN status = 'malicious' THEN jsonb_build_object('proposedAt', said_at, 'proposedBy', owner, 'proposedAs', 'manager', 'countsUntil', CASE WHEN ${chance(22)} < 0.3 THEN '2027-11-01T00:00:00.000Z' ELSE '2025-11-01T00:00:00.000Z' END) END`,
  to_pay: `CASE WHEN status IN ('accepted', 'carried-out') AND ${chance(23)} < 0.2 THEN 120.00 END`,
  approval_by: `CASE WHEN status IN ('proposed', 'investigated') AND ${chance(24)} < 0.1 THEN ${oneOf(25, ['manager', 'director', 'general-manager'], 2)} END`,
};

/** In the tables of complaints alone, as a restore does it; takes a minute or two. */
const fill = async (url: string, say: (text: string) => void): Promise<void> => {
  const clients = Array.from({ length: LANES }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  if (!first) return;
  try {
    for (const client of clients) {
      await client.query(`SET session_replication_role = replica; SET synchronous_commit = off;
        SET maintenance_work_mem = '512MB'; SET jit = off`);
    }
    const indexes = await dropIndexes(first, ['complaint']);
    const insert = `INSERT INTO complaint (${Object.keys(columns).join(', ')})
      SELECT ${Object.values(columns).join(', ')} FROM (${facts}) facts`;
    let next = 1;
    await Promise.all(
      clients.map(async (client) => {
        for (let from = next; from <= COMPLAINTS; from = next) {
          next += STEP;
          await client.query(insert, [from, from + STEP - 1]);
          if ((from - 1) % (STEP * 10) === 0) say(`complaints: ${from - 1} of ${COMPLAINTS}`);
        }
      }),
    );
    say(`${indexes.length} indexes`);
    await Promise.all(
      clients.map(async (client, lane) => {
        for (const index of indexes.filter((_, at) => at % LANES === lane))
          await client.query(index);
      }),
    );
    await first.query(`SELECT setval('complaint_number', ${COMPLAINTS})`);
    await first.query('VACUUM (ANALYZE) complaint');
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
};

/** A million complaints of five years. */
export const complaintsOfYears: ArchiveKind = {
  service: 'complaints',
  name: 'complaints',
  edition: 'edition 1',
  fill,
};
