import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { waitFor } from '@kefu/testing';
import { Accounts, by, openBank, opened, type Bank } from '../test/accounts.js';
import { forgetPerson, recordMerger, standingPersonOf, type Database } from './index.js';

let bank: Bank;
let database: Database;
beforeAll(async () => {
  bank = await openBank();
  ({ database } = bank.accounts);
});
afterAll(() => bank.close());

const forget = (id: string, work = () => Promise.resolve()) =>
  database.transaction((tx) => forgetPerson(tx, id, work));
const standing = (id: string) => database.transaction((tx) => standingPersonOf(tx, id));
const keysOf = async (id: string) =>
  (
    await database.query<{ bytes: number }>(
      'SELECT length(key) AS bytes FROM audit_key WHERE person_id = $1',
      [id],
    )
  ).map(({ bytes }) => bytes);
const keep = (key: string, answer: string) =>
  database.query(
    `INSERT INTO idempotency (actor_id, key, request_hash, status, answer)
     VALUES ('agent-1', $1, 'hash', 201, $2)`,
    [key, answer],
  );

const blank = async (accounts: Accounts, customerId: string) => {
  const rows = await accounts.database.query<{ id: string }>(
    'SELECT id FROM account WHERE customer_id = $1',
    [customerId],
  );
  for (const { id } of rows) {
    await accounts.change(id, by, (one) => ({ next: { ...one, name: '' }, events: [] }));
  }
};

/** Until somebody waits for a lock in this database; others on the server wait for locks of their own. */
const somebodyWaits = (of: Database) =>
  waitFor(async () => {
    const waiting = await of.queryOutside(
      `SELECT 1 FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return waiting.length > 0;
  });

describe('G-05 a person who is forgotten', () => {
  it('G-05 takes the kept answers that name the person along, and no others', async () => {
    const [person, other] = [newId(), newId()];
    await keep('theirs', JSON.stringify({ body: { customerId: person, callerName: '司马青衫' } }));
    await keep('another’s', JSON.stringify({ body: { customerId: other } }));
    let times = 0;
    for (const _ of [1, 2]) {
      await forget(person, () => {
        times += 1;
        return Promise.resolve();
      });
    }
    const rows = await database.query(
      `SELECT key, request_hash AS hash, answer IS NULL AS gone FROM idempotency ORDER BY key`,
    );
    expect(rows).toEqual([
      { key: 'another’s', hash: 'hash', gone: false },
      { key: 'theirs', hash: '', gone: true },
    ]);
    expect(times).toBe(2);
  });

  it('G-05 is written down no more, under no id that the person ever had', async () => {
    const [person, before] = [newId(), newId()];
    await database.transaction((tx) => recordMerger(tx, before, person));
    expect(await standing(before)).toBe(person);
    await forget(person);
    for (const id of [person, before]) {
      await expect(standing(id)).rejects.toMatchObject({ code: 'customer-erased', rule: 'G-05' });
    }
  });

  it('G-05 leaves nothing more in row or trail, whoever writes of them afterwards', async () => {
    const { accounts } = bank;
    const person = newId();
    const id = await accounts.open({ customerId: person, name: '司马青衫' });
    await forget(person, async () => {
      await accounts.change(id, by, (one) => ({ next: { ...one, name: '' }, events: [] }));
    });
    const words = { name: '司马再来', count: 7 };
    const changed = await accounts.change(id, by, (one) => ({
      next: { ...one, ...words },
      events: [],
      reason: '司马再来电',
    }));
    expect(changed.state).toMatchObject({ name: '', count: 7 });
    const again = await accounts.open({ customerId: person, name: '司马又来' });
    const [many] = await accounts.createMany(by, (context) => [
      opened(context, { customerId: person, name: '司马还来' }),
    ]);
    const rows = await database.query<{ name: string }>(
      'SELECT name FROM account WHERE id = ANY ($1::uuid[])',
      [[id, again, many?.id]],
    );
    expect(rows.map(({ name }) => name)).toEqual(['', '', '']);
    const trail = await database.query<{ body: string }>(
      `SELECT body FROM audit WHERE aggregate_id = ANY ($1::uuid[]) AND body NOT LIKE '%sealed%'`,
      [[id, again, many?.id]],
    );
    expect(trail.length).toBe(3);
    expect(JSON.stringify(trail)).not.toContain('司马');
    expect(await keysOf(person)).toEqual([0]);
  });

  it('G-05 waits for who is just writing of the person, and the next who writes waits for the erasure', async () => {
    const elsewhere = await bank.connect(2);
    const accounts = new Accounts(elsewhere, bank.clock);
    const person = newId();
    const ids: string[] = [];
    let forgotten: Promise<void> | undefined;
    await database.transaction(async () => {
      ids.push(await bank.accounts.open({ customerId: person, name: '司马写入中' }));
      forgotten = elsewhere.transaction(async (tx) => {
        await forgetPerson(tx, person, () => blank(accounts, person));
      });
      await somebodyWaits(elsewhere);
    });
    const writers = Array.from({ length: 4 }, () =>
      bank.accounts.open({ customerId: person, name: '司马随后' }),
    );
    ids.push(...(await Promise.all(writers)));
    await forgotten;
    const names = await database.query<{ name: string }>(
      'SELECT DISTINCT name FROM account WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    expect(names).toEqual([{ name: '' }]);
    expect(await keysOf(person)).toEqual([0]);
  });

  it.each([
    ['one record', (name: string, of: string) => bank.accounts.open({ customerId: of, name })],
    [
      'many at once',
      async (name: string, of: string) => {
        const given = { customerId: of, name };
        const made = await bank.accounts.createMany(by, (at) => [opened(at, given)]);
        return made[0]?.id ?? '';
      },
    ],
  ])('G-05 who waits for the erasure writes nothing personal after it: %s', async (_, write) => {
    const elsewhere = await bank.connect(2);
    const person = newId();
    await write('司马在先', person);
    let writing: Promise<string> | undefined;
    await elsewhere.transaction(async (tx) => {
      await forgetPerson(tx, person, async () => {
        writing = write('司马等着', person);
        await somebodyWaits(elsewhere);
      });
    });
    const names = await database.query<{ name: string }>('SELECT name FROM account WHERE id = $1', [
      await writing,
    ]);
    expect(names).toEqual([{ name: '' }]);
  });

  it('G-05 leaves nothing personal, at whatever moment of the erasure somebody writes', async () => {
    const person = () => ({ id: newId(), written: [] as string[] });
    const elsewhere = await bank.connect(1);
    const accounts = new Accounts(elsewhere, bank.clock);
    const people = Array.from({ length: 60 }, person);
    for (const [round, { id: customerId, written }] of people.entries()) {
      const write = async (_: unknown, at: number) => {
        await pause(2 * at);
        written.push(await bank.accounts.open({ customerId, name: '司马写入中' }));
      };
      const erase = async () => {
        await pause(round % 6);
        await elsewhere.transaction((tx) => forgetPerson(tx, customerId, blankAll));
      };
      const blankAll = () => blank(accounts, customerId);
      await Promise.all([erase(), ...Array.from({ length: 6 }, write)]);
    }
    const names = await database.query<{ name: string }>(
      'SELECT DISTINCT name FROM account WHERE id = ANY ($1::uuid[])',
      [people.flatMap(({ written }) => written)],
    );
    expect(names).toEqual([{ name: '' }]);
  });

  it('G-05 stays forgotten only as a whole', async () => {
    const person = newId();
    const failing = forget(person, () => Promise.reject(new Error('half way')));
    await expect(failing).rejects.toThrow('half way');
    expect(await standing(person)).toBe(person);
  });
});
