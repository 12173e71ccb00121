import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBank, type Bank } from '../test/accounts.js';
import type { Database } from './index.js';

let bank: Bank;
let database: Database;

beforeAll(async () => {
  bank = await openBank();
  database = await bank.connect(1);
});
afterAll(() => bank.close());

const prepared = (text: string) =>
  database.transaction((tx) =>
    tx.queryByValues<{ runs: number }>(
      `SELECT generic_plans + custom_plans AS runs FROM pg_prepared_statements WHERE statement = $1`,
      [text],
    ),
  );

describe('a statement', () => {
  it('is prepared once it comes again, alone and in a transaction alike', async () => {
    const text = 'SELECT $1::int + 1 AS next';
    await database.query(text, [1]);
    expect(await prepared(text)).toEqual([]);
    await database.query(text, [2]);
    expect(await database.transaction((tx) => tx.query(text, [3]))).toEqual([{ next: 4 }]);
    expect(await prepared(text)).toEqual([{ runs: 2 }]);
  });

  it('that is planned for its values is never prepared', async () => {
    const text = 'SELECT $1::int + 2 AS next';
    for (const value of [1, 2, 3]) {
      await database.queryByValues(text, [value]);
      await database.transaction((tx) => tx.queryByValues(text, [value]));
    }
    expect(await prepared(text)).toEqual([]);
  });

  it.each(['SELECT 1 AS one; SELECT 2 AS two', 'CREATE TEMPORARY TABLE IF NOT EXISTS t (id int)'])(
    'that cannot be prepared is sent as it is: %s',
    async (text) => {
      for (let i = 0; i < 3; i += 1) await database.query(text);
      expect(await prepared(text)).toEqual([]);
    },
  );

  it('serves on when another instance has migrated what it reads', async () => {
    await database.query('CREATE TABLE thing (id int)');
    await database.query('INSERT INTO thing VALUES (7)');
    const text = 'SELECT * FROM thing';
    const read = () => database.query(text);
    const readInTransaction = () => database.transaction((tx) => tx.query(text));
    for (let i = 0; i < 3; i += 1) await read();
    await database.query('ALTER TABLE thing ADD COLUMN colour text');
    expect(await read()).toEqual([{ id: 7, colour: null }]);
    expect(await read()).toEqual([{ id: 7, colour: null }]);
    await database.query('ALTER TABLE thing DROP COLUMN colour');
    expect(await readInTransaction()).toEqual([{ id: 7 }]);
  });

  it('fails as ever where it is wrong, and the connection serves on', async () => {
    const text = 'SELECT 1 / $1::int AS part';
    for (let i = 0; i < 3; i += 1) {
      await expect(database.query(text, [0])).rejects.toMatchObject({ code: '22012' });
    }
    expect(await database.query(text, [1])).toEqual([{ part: 1 }]);
  });
});
