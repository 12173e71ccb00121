import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conflict, Refusal } from '@kefu/kernel';
import { testDatabase, waitFor } from '@kefu/testing';
import { by, count, CreateAccount, openBank, type Accounts, type Bank } from '../test/accounts.js';
import { Database, sqlStateOf } from './index.js';

let bank: Bank;
let accounts: Accounts;
let one: Database;

beforeAll(async () => {
  bank = await openBank();
  accounts = bank.accounts;
  one = await bank.connect(1);
});
afterAll(() => bank.close());

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const nul = { name: 'boom', text: 'SELECT 1 / $1::int', values: [0] };

describe('a transaction', () => {
  it('rolls all back where a pipelined statement failed, and the connection serves again', async () => {
    const id = await accounts.open();
    const set = (value: number) => ({
      name: 'set-count',
      text: 'UPDATE account SET count = $1 WHERE id = $2',
      values: [value, id],
    });
    const broken = one.transaction((tx) => {
      tx.enqueue(set(7));
      tx.enqueue(nul);
      tx.enqueue(set(8));
      return Promise.resolve('done');
    });
    await expect(broken).rejects.toMatchObject({ code: '22012' });
    expect((await accounts.get(id)).state.count).toBe(0);
    const [row] = await one.transaction((tx) => tx.query('SELECT 1 AS one'));
    expect(row).toEqual({ one: 1 });
  });

  it('fails also where the failure was caught on the way', async () => {
    const caught = one.transaction(async (tx) => {
      await tx.query('SELECT 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(caught).rejects.toMatchObject({ code: '22012' });
  });

  it('that PostgreSQL rolls back at COMMIT is an error, though COMMIT succeeds', async () => {
    const aborted = one.transaction(async (tx) => {
      await tx.manager.query('SELECT 1 / 0').catch(() => undefined);
    });
    const ended = await aborted.then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect(ended).toBe('the transaction ended in ROLLBACK');
  });

  it('tells the first failure, not that the transaction had failed', async () => {
    const broken = one.transaction(async (tx) => {
      tx.enqueue(nul);
      await tx.query('SELECT 1');
    });
    await expect(broken).rejects.toMatchObject({ code: '22012' });
  });

  it('joins the one that is open', async () => {
    const id = await accounts.open();
    const outer = accounts.database.transaction(async (tx) => {
      await accounts.database.transaction(async (inner) => {
        expect(inner).toBe(tx);
        await accounts.change(id, by, count());
      });
      expect((await accounts.get(id)).state.count).toBe(1);
      throw conflict('after-all-not', { zh: '算了', en: 'After all not' });
    });
    await expect(outer).rejects.toThrow(Refusal);
    expect((await accounts.get(id)).state.count).toBe(0);
    expect(accounts.database.current).toBeUndefined();
  });

  it('calls afterCommit once it is committed, and never otherwise', async () => {
    const calls: string[] = [];
    await one.transaction((tx) => {
      tx.afterCommit(() => calls.push('committed'));
      calls.push('worked');
      return Promise.resolve();
    });
    const refused = one.transaction((tx) => {
      tx.afterCommit(() => calls.push('never'));
      return Promise.reject(new Error('no'));
    });
    await expect(refused).rejects.toThrow('no');
    const failed = one.transaction((tx) => {
      tx.afterCommit(() => calls.push('never'));
      tx.enqueue(nul);
      return Promise.resolve();
    });
    await expect(failed).rejects.toThrow();
    await one.transaction(async (tx) => {
      await tx.attempt(() => {
        tx.afterCommit(() => calls.push('never'));
        return Promise.reject(new Error('undone'));
      });
      tx.afterCommit(() => calls.push('kept'));
    });
    expect(calls).toEqual(['worked', 'committed', 'kept']);
  });

  it('is done even where what follows the commit throws', async () => {
    const warned = once(process, 'warning');
    let later = false;
    const done = one.transaction((tx) => {
      tx.afterCommit(() => {
        throw new Error('a listener of the commit failed');
      });
      tx.afterCommit(() => (later = true));
      return Promise.resolve('done');
    });
    expect(await done).toBe('done');
    expect(later).toBe(true);
    expect(String(await warned)).toContain('a listener of the commit failed');
  });

  it('attempts work whose failure undoes only that work', async () => {
    const id = await accounts.open();
    await accounts.database.transaction(async (tx) => {
      await accounts.change(id, by, count());
      const failed = await tx.attempt(async () => {
        await accounts.change(id, by, count(10));
        tx.enqueue(nul);
      });
      expect(sqlStateOf(failed?.error)).toBe('22012');
      const worked = await tx.attempt(async () => {
        await accounts.change(id, by, count());
      });
      expect(worked).toBeUndefined();
    });
    const { state, version } = await accounts.get(id);
    expect([state.count, version]).toEqual([2, 3]);
    expect((await accounts.sequences(id)).map((row) => row.sequence)).toEqual([1, 2, 3]);
  });

  it('keeps no rows that it answered with, however long it lasts', async () => {
    await one.transaction(async (tx) => {
      const rows = async () => new WeakRef(await tx.query('SELECT generate_series(1, 1000)'));
      const first = await rows();
      await rows();
      await pause(1);
      collectGarbage();
      expect(first.deref()).toBeUndefined();
    });
  });

  it('fails when its connection is lost, and the next one works', async () => {
    const cut = one.transaction(async (tx) => {
      await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    await expect(cut).rejects.toThrow();
    expect(await one.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a statement outside a transaction', () => {
  it('gives rows, also where it changes some', async () => {
    const id = await accounts.open();
    const updated = await one.query(`UPDATE account SET count = 3 WHERE id = $1 RETURNING count`, [
      id,
    ]);
    expect(updated).toEqual([{ count: 3 }]);
    expect(await one.query('DELETE FROM account WHERE id = $1', [id])).toEqual([]);
  });

  it.each(['query', 'queryByValues'] as const)(
    'by %s is asked again where PostgreSQL gave it up for another that wanted the same: a report while all that it reads is emptied',
    async (ask) => {
      await one.query('CREATE TABLE left_one (n int); CREATE TABLE right_one (n int)');
      const other = await bank.connect(2);
      const waits = () => other.queryOutside('SELECT 1 FROM pg_locks WHERE NOT granted');
      const emptied = other.transaction(async (tx) => {
        await tx.query('LOCK TABLE right_one IN ACCESS EXCLUSIVE MODE');
        const read = one[ask]('SELECT n FROM left_one UNION SELECT n FROM right_one', []);
        await waitFor(async () => (await waits()).length > 0, { what: 'the reader to wait' });
        await tx.query('TRUNCATE left_one');
        return { read };
      });
      const { read } = await emptied;
      expect(await read).toEqual([]);
      await one.query('DROP TABLE left_one; DROP TABLE right_one');
    },
  );
});

describe('migrations', () => {
  it('run once where two instances start at the same time', async () => {
    const test = await testDatabase();
    const instances = ['a', 'b', 'c'].map(
      (name) => new Database({ url: test.url, name, migrations: [CreateAccount] }),
    );
    await Promise.all(instances.map((each) => each.open()));
    const ran = await Promise.all(instances.map((each) => each.migrate()));
    const names = ran.flat();
    expect(names).toContain('CreateAccount1763900000000');
    expect(new Set(names).size).toBe(names.length);
    expect(await instances[0]?.migrate()).toEqual([]);
    await Promise.all(instances.map((each) => each.close()));
    await test.drop();
  });

  it('that fail leave nothing of their step', async () => {
    const test = await testDatabase();
    const { forwardMigration } = await import('./run-migrations.js');
    const half = forwardMigration('Half1763900000001', 'CREATE TABLE half (); SELECT 1 / 0');
    const database = new Database({ url: test.url, name: 'half', migrations: [half] });
    await database.open();
    await expect(database.migrate()).rejects.toThrow();
    expect(await database.query(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    await database.close();
    await test.drop();
  });
});
