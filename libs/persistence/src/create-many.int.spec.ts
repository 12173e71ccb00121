import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cancelTimer, newId, plusMillis, startTimer, type TimerChange } from '@kefu/kernel';
import { by, count, openBank, opened, START, type Accounts, type Bank } from '../test/accounts.js';
import { firstBrokenEntry, readTrail } from './index.js';

let bank: Bank;
let accounts: Accounts;

beforeAll(async () => {
  bank = await openBank();
  accounts = bank.accounts;
});
afterAll(() => bank.close());

describe('many at once', () => {
  const customerId = newId();
  const given = [
    { name: '甲' },
    { notes: ['"x"', '\\'], seenAt: START },
    { customerId },
    { customerId },
  ];
  const openMany = () =>
    accounts.createMany(by, (context) => given.map((one) => opened(context, one)));

  it('leave for each what filing it alone leaves', async () => {
    const states = await openMany();
    const alone = await accounts.open(given[1]);
    for (const [at, state] of states.entries()) {
      expect((await accounts.get(state.id)).state).toEqual(state);
      expect(firstBrokenEntry(await readTrail(accounts.database, state.id))).toBeUndefined();
      expect(state).toMatchObject(given[at] ?? {});
      const sequences = await accounts.sequences(state.id);
      expect(sequences.map(({ sequence }) => sequence)).toEqual([1]);
    }
    const keysOf = async (id: string) => {
      const [entry] = await readTrail(accounts.database, id);
      const body = JSON.parse(entry?.body ?? '') as { changes: Record<string, unknown[]> };
      return {
        ...body.changes,
        ids: [],
        id: [],
        customerId: [],
        name: [typeof body.changes['name']?.[1]],
      };
    };
    expect(await keysOf(states[1]?.id ?? '')).toEqual(await keysOf(alone));
  });

  it('start their timers as each alone would, also one that is taken back at once', async () => {
    const later = plusMillis(START, 60_000);
    const wanted: TimerChange[][] = [
      [startTimer('XX-01', START, { why: '一' }), startTimer('XX-02', later)],
      [startTimer('XX-01', START), startTimer('XX-01', later)],
      [startTimer('XX-01', START), cancelTimer('XX-01')],
      [],
    ];
    const states = await accounts.createMany(by, (context) =>
      wanted.map((timers) => ({ ...opened(context, {}), timers })),
    );
    const kept = states.map(({ id }) =>
      accounts.database.query(
        'SELECT kind, status, fire_at AS at, payload FROM timer WHERE ref = $1 ORDER BY kind',
        [id],
      ),
    );
    expect(await Promise.all(kept)).toEqual([
      [
        { kind: 'XX-01', status: 'running', at: START, payload: { why: '一' } },
        { kind: 'XX-02', status: 'running', at: later, payload: null },
      ],
      [{ kind: 'XX-01', status: 'running', at: later, payload: null }],
      [{ kind: 'XX-01', status: 'cancelled', at: START, payload: null }],
      [],
    ]);
  });

  it('can be changed afterwards like any other', async () => {
    const [, , first] = await openMany();
    await accounts.change(first?.id ?? '', by, count(2));
    const trail = await readTrail(accounts.database, first?.id ?? '');
    expect(trail).toHaveLength(2);
    expect(firstBrokenEntry(trail)).toBeUndefined();
  });

  it('leave nothing where one of them does not fit, and none writes nothing', async () => {
    const before = await accounts.rows();
    const unfit = (context: Parameters<typeof opened>[0]) =>
      [{}, { count: -1 }].map((one) => opened(context, one));
    await expect(accounts.createMany(by, unfit)).rejects.toThrow();
    expect(await accounts.createMany(by, () => [])).toEqual([]);
    expect(await accounts.rows()).toBe(before);
  });
});
