import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conflict, happened, newId, Refusal, startTimer } from '@kefu/kernel';
import {
  AccountCounted,
  Accounts,
  by,
  count,
  openBank,
  opened,
  START,
  type Account,
  type Bank,
} from '../test/accounts.js';
import { firstBrokenEntry, openReasons, readTrail, type SealedReason } from './index.js';

let bank: Bank;
let accounts: Accounts;

beforeAll(async () => {
  bank = await openBank();
  accounts = bank.accounts;
});
afterAll(() => bank.close());

const many = <T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => work(index)));

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

describe('changes at the same time', () => {
  it('lose no update, keep sequences contiguous and events in order, under 8 writers', async () => {
    const [id, other] = [await accounts.open(), await accounts.open()];
    await many(8, async () => {
      for (let index = 0; index < 15; index += 1) {
        await accounts.change(index % 2 ? id : other, by, count());
      }
    });
    for (const [each, expected] of [
      [id, 56],
      [other, 64],
    ] as const) {
      const { state, version } = await accounts.get(each);
      expect([state.count, version]).toEqual([expected, expected + 1]);
      const rows = await accounts.sequences(each);
      expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, index) => index + 1));
      const said = rows.map((row) => (JSON.parse(row.body) as { data: Account }).data.count);
      expect(said).toEqual(rows.map((_, index) => index));
      const trail = await readTrail(accounts.database, each);
      expect(trail).toHaveLength(expected + 1);
      expect(firstBrokenEntry(trail)).toBeUndefined();
    }
  });

  it('let one of two pass that saw the same version', async () => {
    const id = await accounts.open();
    const outcomes = await many(2, () =>
      codeOf(accounts.change(id, by, count(), { ifVersion: 1 })),
    );
    expect(outcomes.sort()).toEqual(['done', 'stale-version']);
    expect((await accounts.get(id)).state.count).toBe(1);
  });

  it('ask without waiting where they are told to', async () => {
    const id = await accounts.open();
    await accounts.database.transaction(async () => {
      await accounts.change(id, by, count());
      const database = await bank.connect(1);
      const elsewhere = new Accounts(database, bank.clock);
      const held = elsewhere.change(id, by, count(), { noWait: true });
      await expect(held).rejects.toMatchObject({ code: '55P03' });
    });
  });

  it('file records of one person under one key', async () => {
    const customerId = newId();
    await many(8, () => accounts.open({ customerId }));
    const keys = await accounts.database.query('SELECT 1 FROM audit_key WHERE person_id = $1', [
      customerId,
    ]);
    expect(keys).toHaveLength(1);
  });
});

describe('what fails', () => {
  const hostile: [string, (account: Account) => ReturnType<ReturnType<typeof count>>][] = [
    [
      'a refusal',
      () => {
        throw conflict('no', { zh: '不行', en: 'No' });
      },
    ],
    ['a row that the table refuses', (account) => ({ ...count()({ ...account, count: -9 }) })],
    [
      'an event that does not fit',
      (account) => ({
        next: { ...account, name: 'x' },
        events: [happened(AccountCounted, { count: 'unfit' as unknown as number })],
      }),
    ],
    [
      'a timer at no time',
      (account) => ({ ...count()(account), timers: [startTimer('XX-01', 'whenever')] }),
    ],
    ['a character that PostgreSQL cannot hold', (a) => count()({ ...a, name: 'nul\0' })],
  ];

  it.each(hostile)('leaves nothing behind: %s', async (_what, decide) => {
    const id = await accounts.open();
    const before = [await accounts.get(id), await accounts.rows()];
    await expect(accounts.change(id, by, decide)).rejects.toThrow();
    expect([await accounts.get(id), await accounts.rows()]).toEqual(before);
    await accounts.change(id, by, count());
    expect((await accounts.get(id)).state.count).toBe(1);
  });

  it('answers not-found for an aggregate that is none', async () => {
    expect(await codeOf(accounts.change(newId(), by, count()))).toBe('not-found');
    expect(await codeOf(accounts.get(newId()))).toBe('not-found');
    expect(await accounts.find(newId())).toBeUndefined();
  });

  it('does not file the same id twice', async () => {
    const id = await accounts.open();
    await expect(accounts.open({ id })).rejects.toMatchObject({ code: '23505' });
    expect((await accounts.get(id)).version).toBe(1);
  });

  it('fails as a whole where several changes are one transaction', async () => {
    const [id, other] = [await accounts.open(), await accounts.open()];
    const both = accounts.database.transaction(async () => {
      await accounts.change(id, by, count());
      await accounts.change(other, by, count(-5));
    });
    await expect(both).rejects.toMatchObject({ code: '23514' });
    expect((await accounts.get(id)).version).toBe(1);
  });
});

describe('values', () => {
  it('stay what they were: money text, days days, instants instants, absent absent', async () => {
    const given = { balance: '99999999999.90', openedOn: '2028-02-29', seenAt: START };
    const id = await accounts.open(given);
    expect((await accounts.get(id)).state).toMatchObject(given);
    await accounts.change(id, by, ({ seenAt: _, ...rest }) => ({
      next: { ...rest, balance: '0.10' },
      events: [],
    }));
    const { state } = await accounts.get(id);
    expect(state).toMatchObject({ balance: '0.10', openedOn: '2028-02-29' });
    expect('seenAt' in state).toBe(false);
  });

  it('may be huge and of any script', async () => {
    const name = '𠮷野家 👩‍👩‍👧‍👦 "引号" \\ \u2028 é ﷺ'.repeat(20_000);
    const notes = [name, '', "Robert'); DROP TABLE account;--", '$1 {a} NULL'];
    const id = await accounts.open({ name, notes });
    await accounts.change(id, by, (account) => ({
      next: { ...account, notes: account.notes.toReversed() },
      events: [happened(AccountCounted, { count: 1 })],
    }));
    const { state } = await accounts.get(id);
    expect(state.name === name).toBe(true);
    expect(state.notes).toEqual(notes.toReversed());
    expect(firstBrokenEntry(await readTrail(accounts.database, id))).toBeUndefined();
  });

  it('that do not change write nothing', async () => {
    const id = await accounts.open({ notes: ['a'] });
    const before = await accounts.rows();
    const { version } = await accounts.change(id, by, (account) => ({
      next: { ...account, notes: [...account.notes] },
      events: [],
    }));
    expect(version).toBe(1);
    expect(await accounts.rows()).toBe(before);
  });
});

describe('a deadlock', () => {
  it('is retried, and both sides come through', async () => {
    const [id, other] = [await accounts.open(), await accounts.open()];
    const meeting = { count: 0, done: Promise.withResolvers<undefined>() };
    const cross = (first: string, second: string) =>
      accounts.database.transaction(async (tx) => {
        await tx.query(`SET LOCAL deadlock_timeout = '20ms'`);
        await accounts.change(first, by, count());
        meeting.count += 1;
        if (meeting.count === 2) meeting.done.resolve(undefined);
        await meeting.done.promise;
        await accounts.change(second, by, count());
      });
    await Promise.all([cross(id, other), cross(other, id)]);
    expect(meeting.count).toBeGreaterThan(2);
    expect((await accounts.get(id)).state.count).toBe(2);
    expect((await accounts.get(other)).state.count).toBe(2);
  });
});

describe('records of what happened', () => {
  it('name who, when, why and from which work', async () => {
    const { state } = await accounts.create(by, (context) => ({
      ...opened(context, {}),
      reason: '客户来电',
    }));
    const [entry] = await readTrail(accounts.database, state.id);
    const body = JSON.parse(entry?.body ?? '') as { reason: SealedReason };
    expect(await openReasons(accounts.database, [body.reason])).toEqual(['客户来电']);
    expect(body).toMatchObject({
      aggregate: 'account',
      aggregateId: state.id,
      version: 1,
      at: START,
      by: { id: by.id, kind: 'system' },
      reason: { of: state.customerId },
      events: [AccountCounted.type],
    });
  });
});
