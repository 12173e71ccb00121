import { randomUUID } from 'node:crypto';
import { CreateLedger, Ledger, accountIdOf, trialBalanceAt } from '@kefu/ledger';
import { newId, system, toInstant } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import pg from 'pg';
import type { Ground } from '../ground.js';
import { atLeast, atMost, interleaved, rateOf, type Result } from '../measure.js';

const ROUNDS = 5;
const OPERATIONS = 400;
const TRANSFERS = 2_500_000;

const chart = { bank: {}, receivable: { floor: '0.00' }, earned: { ceiling: '0.00' } } as const;
const by = system('bench');

/** The same rows, written by hand: one statement after the other in one transaction. */
const barePosting = async (client: pg.Client, [debit, credit]: readonly string[]) => {
  const [now, id] = [toInstant(Date.now()), newId()];
  await client.query('BEGIN');
  const { rows } = await client.query<{ id: string; balance: string; version: number }>({
    name: 'lock',
    text: 'SELECT * FROM ledger_account WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE',
    values: [[debit, credit]],
  });
  await client.query({
    name: 'transfer',
    text: `INSERT INTO ledger_transfer (id, occasion, debit_id, credit_id, amount, effective_on,
             recorded_at, rule, by_id, input_hash)
           VALUES ($1, $2, $3, $4, '1.00', '2026-03-04', $5, 'CT-05', 'bench', $6)`,
    values: [id, `bare ${id}`, debit, credit, now, 'x'.repeat(64)],
  });
  for (const { id: account, balance, version } of rows) {
    const amount = account === debit ? 1 : -1;
    const after = (Number(balance) + amount).toFixed(2);
    await client.query({
      name: 'entry',
      text: `INSERT INTO ledger_entry (account_id, account_version, transfer_id, kind, recorded_at,
               amount, before, after) VALUES ($1, $2, $3, 'receivable', $4, $5, $6, $7)`,
      values: [account, version + 1, id, now, amount.toFixed(2), balance, after],
    });
    await client.query({
      name: 'balance',
      text: 'UPDATE ledger_account SET balance = $2, version = $3 WHERE id = $1',
      values: [account, after, version + 1],
    });
  }
  await client.query('COMMIT');
};

/** Half a million accounts with five million entries; that each has its account needs no check here. */
const fill = async (client: pg.Client): Promise<void> => {
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO ledger_account (id, kind, of_id, currency, balance, version)
     SELECT md5(n::text)::uuid, (ARRAY['receivable', 'earned', 'deposit-paid', 'bank'])[1 + n % 4],
            n::text, 'CNY', 0, 0 FROM generate_series(1, 500000) n`,
  );
  await client.query(
    `INSERT INTO ledger_transfer (id, occasion, debit_id, credit_id, amount, effective_on,
       recorded_at, rule, by_id, input_hash)
     SELECT md5('t' || n)::uuid, 'filled ' || n, md5((1 + n % 500000)::text)::uuid,
            md5((1 + (n + 1) % 500000)::text)::uuid, 1 + n % 977, '2026-01-01',
            '2026-01-01'::timestamptz + n * interval '10 s', 'CT-05', 'bench', 'x'
     FROM generate_series(1, ${TRANSFERS}) n`,
  );
  await client.query(
    `INSERT INTO ledger_entry (account_id, account_version, transfer_id, kind, recorded_at,
       amount, before, after)
     SELECT md5((1 + (n + side) % 500000)::text)::uuid, 1 + 2 * (n / 500000) + side,
            md5('t' || n)::uuid,
            (ARRAY['receivable', 'earned', 'deposit-paid', 'bank'])[1 + (1 + (n + side) % 500000) % 4],
            '2026-01-01'::timestamptz + n * interval '10 s',
            (1 - 2 * side) * (1 + n % 977), 0, (1 - 2 * side) * (1 + n % 977)
     FROM generate_series(1, ${TRANSFERS}) n, generate_series(0, 1) side`,
  );
  await client.query('VACUUM ANALYZE ledger_entry');
};

export const ledger = async (ground: Ground): Promise<Result[]> => {
  const url = await ground.database(`ledger_${randomUUID().slice(0, 8)}`);
  const database = new Database({ url, name: 'bench', migrations: [CreateLedger] });
  const client = new pg.Client({ connectionString: url });
  await Promise.all([database.open(), client.connect()]);
  try {
    await database.migrate();
    const books = new Ledger(database, chart);
    const post = (of: string) =>
      books.post(
        [
          {
            ...{ occasion: `ours ${newId()}`, amount: '1.00', rule: 'CT-05' },
            ...{ debit: { kind: 'receivable', of }, credit: { kind: 'earned', of } },
            effectiveOn: '2026-03-04',
          },
        ],
        { by, now: toInstant(Date.now()) },
      );
    await Promise.all(['ours', 'bare'].map(post));
    const ids = (['receivable', 'earned'] as const).map((kind) =>
      accountIdOf({ kind, of: 'bare' }),
    );
    const { ours, raw, ratio } = await interleaved(
      ROUNDS,
      () =>
        rateOf(OPERATIONS, async () => {
          for (let i = 0; i < OPERATIONS; i += 1) await post('ours');
        }),
      () =>
        rateOf(OPERATIONS, async () => {
          for (let i = 0; i < OPERATIONS; i += 1) await barePosting(client, ids);
        }),
    );
    ground.say(`posting ${ours.toFixed(0)}/s, the same rows bare ${raw.toFixed(0)}/s`);
    await fill(client);
    const started = performance.now();
    const { difference, lines } = await trialBalanceAt(database, '2026-06-01T00:00:00.000Z');
    const seconds = (performance.now() - started) / 1_000;
    ground.say(`trial balance of ${lines.length} kinds comes to ${difference}`);
    return [
      atLeast('posting ÷ same rows bare', ratio, 0.8),
      atMost('trial balance at a past instant, 5,000,000 entries', seconds, 2, 's'),
    ];
  } finally {
    await client.end();
    await database.close();
  }
};
