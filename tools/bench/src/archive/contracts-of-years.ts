import type pg from 'pg';
import { withClient } from '../with-client.js';
import { dropIndexes } from './drop-indexes.js';
import type { ArchiveKind } from './open-archive.js';

/** With six receivables each, invoiced and paid: five million entries. */
export const CONTRACTS = 208_334;
const RECEIVABLES = 6;

/** Of a kind of record, by its number, in the order in which they came. */
const id = (kind: number, no: string): string =>
  `('0193000${kind}-0000-7000-8000-' || lpad((${no})::text, 12, '0'))::uuid`;
export const contractIdOf = (no: number): string =>
  `01930001-0000-7000-8000-${String(no).padStart(12, '0')}`;
export const holderOf = (no: number): string =>
  `01930002-0000-7000-8000-${String(no).padStart(12, '0')}`;

const kept = `1, 0, '', at, at`;
const said = `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const since = `date_trunc('milliseconds', now() - (${CONTRACTS} - no) * interval '10 min') AS at`;

/** Signed contracts of a customer each, of twelve regions. */
const contracts = (count: number): string => `
  INSERT INTO contract (id, version, event_sequence, audit_hash, created_at, updated_at, status, number,
    customer_id, region_id, owner_id, kind, title, total, starts_on, versions, parties, signing, filing)
  SELECT ${id(1, 'no')}, ${kept}, 'active', 'HT' || lpad(no::text, 10, '0'), ${id(2, '1 + no / 2')},
    'region-' || 1 + no % 12, 'owner-' || no % 60, 'service', '保养 ' || no, 12000, '2020-01-01',
    jsonb_build_array(jsonb_build_object('version', 1, 'title', '保养 ' || no, 'total', '12000.00',
      'text', repeat('第一条 服务范围。', 40), 'by', 'owner-1', 'at', ${said})),
    jsonb_build_array(jsonb_build_object('id', ${id(1, 'no')}, 'role', 'customer',
      'customerId', ${id(2, '1 + no / 2')}, 'minor', false, 'seen', '[]'::jsonb)),
    jsonb_build_object('version', 1, 'signedOn', '2020-01-01', 'copies', 5, 'by', 'owner-1', 'at', ${said}),
    jsonb_build_object('shelf', 'A-03', 'by', 'owner-1', 'at', ${said})
  FROM (SELECT no, ${since} FROM generate_series(1, ${count}) no) c`;

/** A checked reading of last month for each of them, that is not billed yet. */
const readings = (count: number): string => `
  INSERT INTO reading (id, version, event_sequence, audit_hash, created_at, updated_at, number, status,
    customer_id, region_id, contract_id, asset_id, read_on, value, previous_value, quantity, mean,
    taken_at, taken_by, former, checked_at, checked_by, breaches)
  SELECT ${id(3, 'no')}, ${kept}, 'RD' || lpad(no::text, 8, '0'), 'checked', ${id(2, '1 + no / 2')},
    'region-' || 1 + no % 12, ${id(1, 'no')}, ${id(4, 'no')}, (now() - interval '1 month')::date,
    (2000 + no)::text, '1000', (1000 + no)::text, '1000', at, 'reader-1', '[]', at, 'clerk-1', '[]'
  FROM (SELECT no, ${since} FROM generate_series(1, ${count}) no) r`;

const money = `
  CREATE TEMP TABLE owed AS
  SELECT no, (no - 1) / ${RECEIVABLES} + 1 AS contract, 50 + no % 977 AS amount, at,
    md5('receivable' || no)::uuid AS account, md5('revenue' || (no - 1) / ${RECEIVABLES})::uuid AS revenue
  FROM (SELECT no, date_trunc('milliseconds', now() - (${CONTRACTS * RECEIVABLES} - no) * interval '2 min') AS at
    FROM generate_series(1, ${CONTRACTS * RECEIVABLES}) no) o;
  INSERT INTO receivable (id, version, event_sequence, audit_hash, created_at, updated_at, number, status,
    contract_id, customer_id, region_id, kind, title, amount, due_on, plan_id, month, paid, refunded,
    written_off, recovered, "left", disputed, disputes, dunned, said, breaches, invoiced_at, invoiced_on)
  SELECT ${id(5, 'no')}, ${kept}, 'RV' || lpad(no::text, 8, '0'), 'paid', ${id(1, 'contract')},
    ${id(2, '1 + contract / 2')}, 'region-' || 1 + contract % 12, 'monthly', '租金', amount, at::date,
    ${id(1, 'contract')}, to_char(at, 'YYYY-MM'), amount, 0, 0, 0, 0, false, '[]', '[]', '[]', '[]', at, at::date
  FROM owed;
  INSERT INTO ledger_account (id, kind, of_id, currency, balance, version)
  SELECT account, 'receivable', ${id(5, 'no')}::text, 'CNY', 0, 2 FROM owed UNION ALL
  SELECT revenue, 'revenue', ${id(1, 'contract')}::text, 'CNY', -sum(amount), ${RECEIVABLES}
    FROM owed GROUP BY revenue, contract UNION ALL
  SELECT md5('bank')::uuid, 'bank', '', 'CNY', sum(amount), count(*) FROM owed;
  INSERT INTO ledger_transfer (id, occasion, debit_id, credit_id, amount, effective_on, recorded_at, rule,
    by_id, input_hash)
  SELECT md5('i' || no)::uuid, 'invoice ' || no, account, revenue, amount, at::date, at, 'CT-13', 'bench', 'x'
    FROM owed UNION ALL
  SELECT md5('p' || no)::uuid, 'payment ' || no, md5('bank')::uuid, account, amount, at::date,
    at + interval '1 min', 'CT-05', 'bench', 'x' FROM owed;
  INSERT INTO ledger_entry (account_id, account_version, transfer_id, kind, recorded_at, amount, before, after)
  SELECT account, 1, md5('i' || no)::uuid, 'receivable', at, amount, 0, amount FROM owed UNION ALL
  SELECT revenue, 1 + (no - 1) % ${RECEIVABLES}, md5('i' || no)::uuid, 'revenue', at, -amount, 0, -amount
    FROM owed UNION ALL
  SELECT account, 2, md5('p' || no)::uuid, 'receivable', at + interval '1 min', -amount, amount, 0 FROM owed
    UNION ALL
  SELECT md5('bank')::uuid, no, md5('p' || no)::uuid, 'bank', at + interval '1 min', amount, 0, amount
    FROM owed`;

/** Foreign keys and triggers rest meanwhile, and indexes are built at the end, as a restore does it. */
const fillWith = async (
  url: string,
  tables: readonly string[],
  statements: readonly string[],
): Promise<void> =>
  withClient(url, async (client: pg.Client) => {
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off;
      SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'; SET jit = off`);
    const indexes = await dropIndexes(client, tables);
    for (const sql of statements) await client.query(sql);
    for (const definition of indexes) await client.query(definition);
    await client.query(`VACUUM ANALYZE ${tables.join(', ')}`);
  });

const ledgerTables = ['receivable', 'ledger_account', 'ledger_transfer', 'ledger_entry'];

export const contractsOfYears: ArchiveKind = {
  ...{ name: 'contracts', service: 'contracts', edition: '1' },
  fill: (url) => fillWith(url, ['contract', ...ledgerTables], [contracts(CONTRACTS), money]),
};

/** So many contracts, each with a reading that is to be billed. */
export const fillReadings = (url: string, count: number): Promise<void> =>
  fillWith(url, ['contract', 'reading'], [contracts(count), readings(count)]);
