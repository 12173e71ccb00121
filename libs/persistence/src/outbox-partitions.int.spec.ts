import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@kefu/testing';
import { by, count, openBank, type Bank } from '../test/accounts.js';
import { databaseEpoch, ensureOutboxPartitions, renewEpoch, type Database } from './index.js';

let bank: Bank;
let database: Database;

beforeEach(async () => {
  bank = await openBank();
  database = bank.accounts.database;
});
afterEach(() => bank.close());

const placesOfRows = async (): Promise<string[]> => {
  const rows = await database.query<{ place: string }>(
    'SELECT DISTINCT tableoid::regclass::text AS place FROM outbox ORDER BY place',
  );
  return rows.map((row) => row.place);
};

describe('partitions of the outbox', () => {
  it('are made for this month and those ahead, once, whoever asks', async () => {
    const made = await Promise.all(
      Array.from({ length: 4 }, () => ensureOutboxPartitions(database, 3)),
    );
    expect(made.flat()).toHaveLength(4);
    expect(await ensureOutboxPartitions(database)).toEqual([]);
    expect(await ensureOutboxPartitions(database, 13)).toHaveLength(10);
  });

  it('take the rows of their month, with identity and indexes', async () => {
    const [first] = await ensureOutboxPartitions(database);
    const id = await bank.accounts.open();
    await bank.accounts.change(id, by, count());
    expect(await placesOfRows()).toEqual([first]);
    const rows = await database.query<{ id: number }>('SELECT id FROM outbox ORDER BY id');
    expect(rows.map((row) => row.id)).toEqual([1, 2]);
    const [indexes] = await database.query<{ parent: number; child: number }>(
      `SELECT (SELECT count(*) FROM pg_index WHERE indrelid = 'outbox'::regclass) AS parent,
              (SELECT count(*) FROM pg_index WHERE indrelid = $1::regclass) AS child`,
      [first],
    );
    expect(indexes?.child).toBe(indexes?.parent);
  });

  it('leave be a month that has rows in the default partition', async () => {
    await bank.accounts.open();
    expect(await ensureOutboxPartitions(database)).toHaveLength(2);
    await bank.accounts.open();
    expect(await placesOfRows()).toEqual(['outbox_rest']);
  });

  it('are made while others write', async () => {
    const id = await bank.accounts.open();
    await database.query('DELETE FROM outbox');
    await Promise.all([
      ensureOutboxPartitions(database, 6),
      ...Array.from({ length: 20 }, () => bank.accounts.change(id, by, count())),
    ]);
    expect((await bank.accounts.get(id)).state.count).toBe(20);
  });

  it('turn nobody away who was writing while one was attached', async () => {
    const other = await bank.connect(1, 'other');
    let opening: Promise<string> | undefined;
    await other.transaction(async (tx) => {
      await tx.query(
        `CREATE TABLE outbox_2999_01
         (LIKE outbox INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)`,
      );
      await tx.query(
        `ALTER TABLE outbox ATTACH PARTITION outbox_2999_01
         FOR VALUES FROM ('2020-01-01') TO ('2999-02-01')`,
      );
      opening = bank.accounts.open();
      await waitFor(async () => {
        const waiting = await database.queryOutside(
          `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'outbox_rest'::regclass`,
        );
        return waiting.length > 0;
      });
    });
    const id = await opening;
    expect(await bank.accounts.sequences(id ?? '')).toHaveLength(1);
    expect(await placesOfRows()).toEqual(['outbox_2999_01']);
  });
});

describe('the epoch of a database', () => {
  it('is made once, whoever asks first', async () => {
    const epochs = await Promise.all(Array.from({ length: 5 }, () => databaseEpoch(database)));
    expect(new Set(epochs).size).toBe(1);
    expect(await databaseEpoch(database)).toBe(epochs[0]);
  });

  it('is another after it is renewed', async () => {
    const before = await databaseEpoch(database);
    const renewed = await renewEpoch(database);
    expect(renewed).not.toBe(before);
    expect(await databaseEpoch(database)).toBe(renewed);
  });
});
