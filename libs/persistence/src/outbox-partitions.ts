import type { Database } from './database.js';
import { sqlStateOf } from './sql-state.js';
import type { Transaction } from './transaction.js';

const LOCK = 0x6b656670;

interface Month {
  readonly name: string;
  readonly first: string;
  readonly end: string;
}

/** Months of wall time in UTC: this one and those ahead. */
const monthsFrom = (now: Date, ahead: number): Month[] =>
  Array.from({ length: ahead + 1 }, (_, index) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + index));
    const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + index + 1));
    const name = `outbox_${first.toISOString().slice(0, 7).replace('-', '_')}`;
    return { name, first: first.toISOString(), end: end.toISOString() };
  });

/**
 * Makes the monthly partitions of the outbox that are missing, this month's and those ahead; any
 * number of instances may ask. A month that has rows in the default partition stays there: moving
 * them would lock the outbox.
 * @returns the names of those that it made
 */
export const ensureOutboxPartitions = (database: Database, monthsAhead = 2): Promise<string[]> =>
  database.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    // whoever waits for a lock on the default partition keeps all writers waiting behind it
    await tx.query(`SET LOCAL lock_timeout = '1s'`);
    const made: string[] = [];
    for (const month of monthsFrom(new Date(), monthsAhead)) {
      if (await isCovered(tx, month)) continue;
      const failed = await tx.attempt(() => makePartition(tx, month));
      if (!failed) made.push(month.name);
      else if (!isForAnotherTime(failed.error)) throw failed.error;
    }
    return made;
  });

/** Somebody wrote a row of that month into the default partition just now, or has it locked. */
const isForAnotherTime = (error: unknown): boolean =>
  ['23514', '55P03'].includes(sqlStateOf(error) ?? '');

const isCovered = async (tx: Transaction, { name, first, end }: Month): Promise<boolean> => {
  const [row] = await tx.query<{ covered: boolean }>(
    `SELECT to_regclass($1) IS NOT NULL OR EXISTS (
       SELECT 1 FROM outbox_rest WHERE created_at >= $2 AND created_at < $3
     ) AS covered`,
    [name, first, end],
  );
  return row?.covered ?? true;
};

const makePartition = async (tx: Transaction, { name, first, end }: Month): Promise<void> => {
  // ATTACH lets others go on writing to the outbox, CREATE … PARTITION OF would not
  await tx.query(
    `CREATE TABLE ${name} (LIKE outbox INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)`,
  );
  await tx.query(
    `ALTER TABLE outbox ATTACH PARTITION ${name} FOR VALUES FROM ('${first}') TO ('${end}')`,
  );
};
