import { Money, type Instant, type LocalDate } from '@kefu/kernel';
import type { Database, Transaction } from '@kefu/persistence';
import { accountIdOf, type Account, type AccountKind, type AccountRef } from './account.js';
import type { Posted } from './post.js';
import type { Transfer, TransferOrder } from './transfer.js';

interface AccountRow {
  readonly id: string;
  readonly kind: string;
  readonly of: string;
  readonly balance: string;
  readonly version: number;
  readonly floor: string | null;
  readonly ceiling: string | null;
}

interface TransferRow {
  readonly id: string;
  readonly occasion: string;
  readonly debitId: string;
  readonly creditId: string;
  readonly amount: string;
  readonly effectiveOn: LocalDate;
  readonly recordedAt: Instant;
  readonly rule: string;
  readonly reason: string | null;
  readonly byId: string;
  readonly reverses: string | null;
  readonly inputHash: string;
}

const limit = (text: string | null): Money | undefined =>
  text === null ? undefined : Money.of(text);

type Asks = Pick<Database, 'queryByValues'>;

/** @param lock `FOR UPDATE`, where they are about to change */
export const readAccounts = async (
  ask: Asks,
  ids: readonly string[],
  lock: 'FOR UPDATE' | '' = '',
): Promise<Map<string, Account>> => {
  const rows = await ask.queryByValues<AccountRow>(
    `SELECT id, kind, of_id AS of, balance, version, floor, ceiling FROM ledger_account
     WHERE id = ANY ($1::uuid[]) ORDER BY id ${lock}`,
    [ids],
  );
  return new Map(
    rows.map(({ id, kind, of, balance, version, floor, ceiling }) => [
      id,
      {
        ...{ id, kind, version, balance: Money.of(balance) },
        ...{ floor: limit(floor), ceiling: limit(ceiling), ...(of ? { of } : {}) },
      },
    ]),
  );
};

/** Locks the accounts, opening those that are new. */
export const lockAccounts = async (
  tx: Transaction,
  wanted: readonly (AccountRef & AccountKind)[],
): Promise<Map<string, Account>> => {
  const byId = new Map(wanted.map((one) => [accountIdOf(one), one]));
  const ids = [...byId.keys()].sort();
  const accounts = await readAccounts(tx, ids, 'FOR UPDATE');
  const missing = ids.filter((id) => !accounts.has(id));
  if (missing.length === 0) return accounts;
  const column = <T>(of: (one: AccountRef & AccountKind) => T): T[] =>
    missing.flatMap((id) => {
      const one = byId.get(id);
      return one ? [of(one)] : [];
    });
  await tx.queryByValues(
    `INSERT INTO ledger_account (id, kind, of_id, currency, balance, version, floor, ceiling)
     SELECT id, kind, of_id, 'CNY', 0, 0, floor, ceiling
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::numeric[], $5::numeric[])
       AS new (id, kind, of_id, floor, ceiling)
     ORDER BY id ON CONFLICT DO NOTHING`,
    [
      missing,
      column(({ kind }) => kind),
      column(({ of = '' }) => of),
      column(({ floor = null }) => floor),
      column(({ ceiling = null }) => ceiling),
    ],
  );
  return readAccounts(tx, ids, 'FOR UPDATE');
};

/** Of two who post for the same occasion at once, the second sees what the first posted. */
export const lockOccasions = async (
  tx: Transaction,
  occasions: readonly string[],
): Promise<void> => {
  await tx.query(
    `SELECT count(pg_advisory_xact_lock(hashtextextended('ledger ' || occasion, 0)))
     FROM (SELECT unnest($1::text[]) AS occasion ORDER BY 1) o`,
    [occasions],
  );
};

export const transfersFor = async (
  tx: Transaction,
  occasions: readonly string[],
): Promise<Transfer[]> => {
  const rows = await tx.queryByValues<TransferRow>(
    `SELECT id, occasion, debit_id AS "debitId", credit_id AS "creditId", amount,
            effective_on AS "effectiveOn", recorded_at AS "recordedAt", rule, reason,
            by_id AS "byId", reverses, input_hash AS "inputHash"
     FROM ledger_transfer WHERE occasion = ANY ($1::text[])`,
    [occasions],
  );
  return rows.map(({ reason, reverses, ...row }) => ({
    ...row,
    ...(reason === null ? {} : { reason }),
    ...(reverses === null ? {} : { reverses }),
  }));
};

export const transferOf = (
  { debit, credit, amount, occasion, effectiveOn, rule, reason }: TransferOrder,
  recorded: Pick<Transfer, 'id' | 'byId' | 'recordedAt'>,
): Omit<Transfer, 'inputHash'> => ({
  ...recorded,
  ...{ debitId: accountIdOf(debit), creditId: accountIdOf(credit) },
  ...{ occasion, amount: String(Money.of(amount)), effectiveOn, rule },
  ...(reason === undefined ? {} : { reason }),
});

/** Transfers, their entries and the accounts as they stand then, in one statement. */
export const writePosted = async (
  tx: Transaction,
  transfers: readonly Transfer[],
  { accounts, entries }: Posted,
): Promise<void> => {
  const byId = new Map(transfers.map((transfer) => [transfer.id, transfer]));
  const touched = [...new Set(entries.map(({ accountId }) => accountId))];
  const of = <Row, T>(rows: readonly Row[], value: (row: Row) => T): T[] => rows.map(value);
  await tx.queryByValues(
    `WITH transfers AS (
       INSERT INTO ledger_transfer (id, occasion, debit_id, credit_id, amount, effective_on,
         recorded_at, rule, reason, by_id, reverses, input_hash)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::numeric[],
         $6::date[], $7::timestamptz[], $8::text[], $9::text[], $10::text[], $11::uuid[],
         $12::text[])
     ), entries AS (
       INSERT INTO ledger_entry (account_id, account_version, transfer_id, kind, recorded_at,
         amount, before, after)
       SELECT * FROM unnest($13::uuid[], $14::int[], $15::uuid[], $16::text[],
         $17::timestamptz[], $18::numeric[], $19::numeric[], $20::numeric[])
     )
     UPDATE ledger_account a SET balance = b.balance, version = b.version
     FROM unnest($21::uuid[], $22::numeric[], $23::int[]) AS b (id, balance, version)
     WHERE a.id = b.id`,
    [
      of(transfers, ({ id }) => id),
      of(transfers, ({ occasion }) => occasion),
      of(transfers, ({ debitId }) => debitId),
      of(transfers, ({ creditId }) => creditId),
      of(transfers, ({ amount }) => amount),
      of(transfers, ({ effectiveOn }) => effectiveOn),
      of(transfers, ({ recordedAt }) => recordedAt),
      of(transfers, ({ rule }) => rule),
      of(transfers, ({ reason = null }) => reason),
      of(transfers, ({ byId: who }) => who),
      of(transfers, ({ reverses = null }) => reverses),
      of(transfers, ({ inputHash }) => inputHash),
      of(entries, ({ accountId }) => accountId),
      of(entries, ({ accountVersion }) => accountVersion),
      of(entries, ({ transferId }) => transferId),
      of(entries, ({ accountId }) => accounts.get(accountId)?.kind),
      of(entries, ({ transferId }) => byId.get(transferId)?.recordedAt),
      of(entries, ({ amount }) => amount),
      of(entries, ({ before }) => before),
      of(entries, ({ after }) => after),
      touched,
      of(touched, (id) => String(accounts.get(id)?.balance)),
      of(touched, (id) => accounts.get(id)?.version),
    ],
  );
};
