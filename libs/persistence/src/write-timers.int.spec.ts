import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  cancelTimer,
  meetTimer,
  newId,
  plusMillis,
  startTimer,
  type TimerChange,
} from '@kefu/kernel';
import { openBank, START, type Bank } from '../test/accounts.js';
import { writeTimers } from './index.js';

let bank: Bank;

beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.close());

const hour = (count: number) => plusMillis(START, count * 3_600_000);
const LATER = hour(1);

const write = (ref: string, now: string, ...changes: TimerChange[]) =>
  bank.accounts.database.transaction((tx) => {
    writeTimers(tx, { aggregate: 'account', ref, now }, changes);
    return Promise.resolve();
  });

const timersOf = (ref: string) =>
  bank.accounts.database.query(
    'SELECT kind, status, fire_at, settled_at, payload FROM timer WHERE ref = $1 ORDER BY id',
    [ref],
  );

const fire = (ref: string) =>
  bank.accounts.database.query(
    `UPDATE timer SET status = 'fired', settled_at = $2 WHERE ref = $1`,
    [ref, hour(2)],
  );

describe('a decision about timers', () => {
  it('starts one with what explains it', async () => {
    const ref = newId();
    await write(ref, START, startTimer('XX-01', LATER, { explanation: ['十分钟'] }));
    expect(await timersOf(ref)).toEqual([
      {
        kind: 'XX-01',
        status: 'running',
        fire_at: LATER,
        settled_at: null,
        payload: { explanation: ['十分钟'] },
      },
    ]);
  });

  it('moves one that runs, and forgets its failures', async () => {
    const ref = newId();
    await write(ref, START, startTimer('XX-01', LATER));
    await bank.accounts.database.query(
      `UPDATE timer SET attempts = 3, next_attempt_at = 'infinity', last_error = 'x' WHERE ref = $1`,
      [ref],
    );
    await write(ref, START, startTimer('XX-01', hour(3), { why: 'rest' }));
    expect(
      await bank.accounts.database.query(
        'SELECT fire_at, attempts, next_attempt_at, last_error, payload FROM timer WHERE ref = $1',
        [ref],
      ),
    ).toEqual([
      {
        fire_at: hour(3),
        attempts: 0,
        next_attempt_at: null,
        last_error: null,
        payload: { why: 'rest' },
      },
    ]);
  });

  it('meets one that runs, once', async () => {
    const ref = newId();
    await write(ref, START, startTimer('XX-01', LATER), startTimer('XX-02', LATER));
    await write(ref, hour(0.5), meetTimer('XX-01'));
    await write(ref, hour(0.7), meetTimer('XX-01'));
    expect(await timersOf(ref)).toMatchObject([
      { kind: 'XX-01', status: 'met', settled_at: hour(0.5) },
      { kind: 'XX-02', status: 'running' },
    ]);
  });

  it('meets late one that had fired', async () => {
    const ref = newId();
    await write(ref, START, startTimer('XX-01', LATER));
    await fire(ref);
    await write(ref, hour(5), meetTimer('XX-01'));
    await write(ref, hour(6), meetTimer('XX-01'));
    expect(await timersOf(ref)).toMatchObject([{ status: 'late', settled_at: hour(5) }]);
  });

  it('meets the one that runs, not the one that was missed before', async () => {
    const ref = newId();
    await write(ref, START, startTimer('XX-01', LATER));
    await fire(ref);
    await write(ref, hour(2), startTimer('XX-01', hour(9)));
    await write(ref, hour(3), meetTimer('XX-01'));
    expect(await timersOf(ref)).toMatchObject([{ status: 'fired' }, { status: 'met' }]);
  });

  it('cancels one that runs, and no other', async () => {
    const ref = newId();
    await write(ref, START, startTimer('XX-01', LATER));
    await fire(ref);
    await write(ref, START, startTimer('XX-01', LATER), startTimer('XX-02', LATER));
    await write(ref, hour(0.5), cancelTimer('XX-01'));
    expect(await timersOf(ref)).toMatchObject([
      { kind: 'XX-01', status: 'fired' },
      { kind: 'XX-01', status: 'cancelled', settled_at: hour(0.5) },
      { kind: 'XX-02', status: 'running' },
    ]);
  });

  it('is done in the order in which it names them', async () => {
    const ref = newId();
    await write(ref, START, startTimer('XX-01', LATER));
    await write(ref, START, cancelTimer('XX-01'), startTimer('XX-01', hour(4)));
    expect(await timersOf(ref)).toMatchObject([
      { status: 'cancelled' },
      { status: 'running', fire_at: hour(4) },
    ]);
  });

  it('that settles what never ran does nothing', async () => {
    const ref = newId();
    await write(ref, START, meetTimer('XX-01'), cancelTimer('XX-02'));
    expect(await timersOf(ref)).toEqual([]);
  });
});
