import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { conflict, plusMillis, startTimer, system, systemClock, toInstant } from '@kefu/kernel';
import { waitFor } from '@kefu/testing';
import { minutes, openStation, START, type Parcels, type Station } from '../test/parcels.js';
import { readDeadlines, TimerRunner, type FiredTimer, type TimerHandler } from './index.js';

const KEY = 'parcel/XX-01';
let station: Station;
let parcels: Parcels;
const running: TimerRunner[] = [];

beforeEach(async () => {
  station = await openStation();
  parcels = station.parcels;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()));
  await station.close();
});

const runnerFor = (
  of: Parcels,
  handler: TimerHandler = (timer) => of.breach(timer.ref),
  more: Partial<ConstructorParameters<typeof TimerRunner>[0]> = {},
): TimerRunner => {
  const { database, clock } = of;
  const handlers = new Map([[KEY, handler]]);
  const runner = new TimerRunner({ database, clock, handlers, ...more });
  running.push(runner);
  return runner;
};

describe('a timer', () => {
  it('fires once its time has come, and not before', async () => {
    const id = await parcels.store(minutes(10));
    const runner = runnerFor(parcels);
    station.clock.stepTo(plusMillis(minutes(10), -1));
    expect(await runner.runDue()).toBe(0);
    station.clock.stepTo(minutes(10));
    expect(await runner.runDue()).toBe(1);
    expect(await runner.runDue()).toBe(0);
    expect(await parcels.events(id)).toEqual(['stored', 'deadline-breached']);
    expect(await parcels.timer(id)).toMatchObject({ status: 'fired', settled_at: minutes(10) });
  });

  it('tells its handler when it was due, however late it is fired', async () => {
    const id = await parcels.store(minutes(10));
    station.clock.stepTo(minutes(500));
    const seen: FiredTimer[] = [];
    await runnerFor(parcels, (timer) => Promise.resolve(seen.push(timer))).runDue();
    expect(seen).toEqual([
      {
        aggregate: 'parcel',
        kind: 'XX-01',
        ref: id,
        fireAt: minutes(10),
        startedAt: START,
        payload: { explanation: { limit: 'PT10M' }, responsible: { role: 'clerk' } },
      },
    ]);
  });

  it('that was met does not fire', async () => {
    const id = await parcels.store(minutes(10));
    await parcels.collect(id);
    station.clock.stepTo(minutes(11));
    expect(await runnerFor(parcels).runDue()).toBe(0);
    expect(await parcels.timer(id)).toMatchObject({ status: 'met', settled_at: START });
  });

  it('that was missed leaves breach and late deed on record', async () => {
    const id = await parcels.store(minutes(10));
    station.clock.stepTo(minutes(10));
    await runnerFor(parcels).runDue();
    station.clock.stepTo(minutes(12));
    await parcels.collect(id);
    expect(await parcels.events(id)).toEqual(['stored', 'deadline-breached', 'collected']);
    expect(await readDeadlines(parcels.database, id)).toEqual([
      {
        kind: 'XX-01',
        aggregate: 'parcel',
        ref: id,
        dueAt: minutes(10),
        startedAt: START,
        status: 'late',
        settledAt: minutes(12),
        payload: { explanation: { limit: 'PT10M' }, responsible: { role: 'clerk' } },
      },
    ]);
  });

  it('may be started anew by its own handler', async () => {
    const id = await parcels.store(minutes(10));
    const again = (timer: FiredTimer) =>
      parcels.change(timer.ref, system('XX-01'), (parcel) => ({
        next: { ...parcel, breaches: parcel.breaches + 1 },
        events: [],
        timers: [startTimer('XX-01', plusMillis(timer.fireAt, 600_000))],
      }));
    const runner = runnerFor(parcels, again);
    station.clock.stepTo(minutes(10));
    expect(await runner.runDue()).toBe(1);
    expect(await runner.nextDue()).toBe(minutes(20));
    const statuses = (await readDeadlines(parcels.database, id)).map((row) => row.status);
    expect(statuses).toEqual(['fired', 'running']);
  });

  it('of many goes in the order of due times where one fires at a time', async () => {
    const ids = [await parcels.store(minutes(3)), await parcels.store(minutes(1))];
    ids.push(await parcels.store(minutes(2)));
    station.clock.stepTo(minutes(4));
    const order: string[] = [];
    const note = (timer: FiredTimer) => Promise.resolve(order.push(timer.ref));
    expect(await runnerFor(parcels, note, { concurrency: 1 }).runDue()).toBe(3);
    expect(order).toEqual([ids[1], ids[2], ids[0]]);
  });

  it('is fired by one of many instances', async () => {
    const ids = await Promise.all(Array.from({ length: 60 }, () => parcels.store(minutes(1))));
    const instances = [parcels, await station.another(), await station.another()];
    station.clock.stepTo(minutes(1));
    const fired = await Promise.all(instances.map((each) => runnerFor(each).runDue()));
    expect(fired.reduce((sum, count) => sum + count)).toBe(60);
    for (const id of ids) expect((await parcels.get(id)).state.breaches).toBe(1);
  });
});

describe('a handler', () => {
  it('that refuses has decided: nothing it wrote stays and the timer is settled', async () => {
    const [id, other] = [await parcels.store(minutes(10)), await parcels.store(minutes(99))];
    station.clock.stepTo(minutes(10));
    const refuse = async () => {
      await parcels.collect(other);
      throw conflict('no-longer', { zh: '不再适用', en: 'It no longer applies' });
    };
    expect(await runnerFor(parcels, refuse).runDue()).toBe(1);
    expect(await parcels.timer(id)).toMatchObject({ status: 'fired', last_error: 'no-longer' });
    expect((await parcels.get(other)).state.collected).toBe(false);
  });

  it('that throws is put off, is counted, and keeps no other timer waiting', async () => {
    const [bad, good] = [await parcels.store(minutes(1)), await parcels.store(minutes(2))];
    station.clock.stepTo(minutes(2));
    const errors: unknown[] = [];
    const handler = async (timer: FiredTimer) => {
      await parcels.breach(timer.ref);
      if (timer.ref === bad) throw new Error('out of order');
    };
    const onError = (error: unknown, timer?: FiredTimer, attempts?: number) =>
      errors.push([(error as Error).message, timer?.ref, attempts]);
    const runner = runnerFor(parcels, handler, { onError });
    const before = Date.now();
    expect(await runner.runDue()).toBe(1);
    expect(await parcels.events(bad)).toEqual(['stored']);
    expect(await parcels.events(good)).toEqual(['stored', 'deadline-breached']);
    const row = await parcels.timer(bad);
    expect(row).toMatchObject({ status: 'running', attempts: 1, last_error: 'out of order' });
    expect(Date.parse(row.next_attempt_at ?? '') - before).toBeGreaterThanOrEqual(900);
    expect(errors).toEqual([['out of order', bad, 1]]);
    expect(await runner.nextDue()).toBe(minutes(1));
    expect(await runner.overdue()).toEqual({
      count: 1,
      oldestMs: 60_000,
      failing: 1,
      unhandled: [],
    });
  });

  it('that threw is tried on a ladder of 1 s, 5 s, 30 s, 5 min, then hourly', async () => {
    const id = await parcels.store(minutes(1));
    station.clock.stepTo(minutes(1));
    const runner = runnerFor(parcels, () => Promise.reject(new Error('still out of order')));
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await parcels.database.query('UPDATE timer SET next_attempt_at = NULL');
      const before = Date.now();
      await runner.runDue();
      const { next_attempt_at } = await parcels.timer(id);
      waits.push(Math.round((Date.parse(next_attempt_at ?? '') - before) / 1000));
    }
    expect(waits).toEqual([1, 5, 30, 300, 3600, 3600]);
    expect(await runner.nextDue()).toBeUndefined();
    expect(await parcels.timer(id)).toMatchObject({ attempts: 6, status: 'running' });
  });

  it('that is missing is reported and leaves the timer to an instance that has it', async () => {
    const id = await parcels.store(minutes(1));
    station.clock.stepTo(minutes(1));
    const errors: unknown[] = [];
    const handlers = new Map<string, TimerHandler>();
    const runner = runnerFor(parcels, undefined, {
      handlers,
      onError: (error) => errors.push((error as Error).message),
    });
    expect(await runner.runDue()).toBe(0);
    expect(errors).toEqual([`no handler for the timer ${KEY}`]);
    expect(await runner.overdue()).toMatchObject({ count: 1, unhandled: [KEY] });
    expect(await runnerFor(parcels).runDue()).toBe(1);
    expect(await parcels.timer(id)).toMatchObject({ status: 'fired' });
  });
});

describe('in running time', () => {
  const soon = (millis: number) => toInstant(Date.now() + millis);

  it('a timer fires by itself, soon after it is due', async () => {
    const live = await station.another(systemClock);
    const late: number[] = [];
    const runner = runnerFor(live, async (timer) => {
      late.push(Date.now() - Date.parse(timer.fireAt));
      await live.breach(timer.ref);
    });
    await runner.start();
    const id = await live.store(soon(300));
    await waitFor(async () => (await live.timer(id)).status === 'fired');
    expect(late[0]).toBeLessThan(1_000);
  });

  it.each([0, 100])('wake makes it look in time for what is due in %i ms', async (millis) => {
    const live = await station.another(systemClock);
    const runner = runnerFor(live, undefined, { lookAgainMs: 3_600_000, atRestMs: 3_600_000 });
    await runner.start();
    const due = soon(millis);
    const id = await live.store(due);
    runner.wake(due);
    await waitFor(async () => (await live.timer(id)).status === 'fired');
  });

  it('stop finishes what is in hand and fires nothing more', async () => {
    const live = await station.another(systemClock);
    const [first, second] = [await live.store(soon(-20)), await live.store(soon(-10))];
    const asked = Promise.withResolvers<undefined>();
    const answer = Promise.withResolvers<undefined>();
    const handler = async (timer: FiredTimer) => {
      asked.resolve(undefined);
      await answer.promise;
      await live.breach(timer.ref);
    };
    const runner = runnerFor(live, handler, { concurrency: 1 });
    await runner.start();
    await asked.promise;
    const stopped = runner.stop();
    answer.resolve(undefined);
    await stopped;
    expect(await live.timer(first)).toMatchObject({ status: 'fired' });
    expect(await live.timer(second)).toMatchObject({ status: 'running' });
  });

  it('goes on after the connections were lost', async () => {
    const live = await station.another(systemClock);
    const runner = runnerFor(live);
    await runner.start();
    await parcels.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    const id = await parcels.store(soon(0));
    await waitFor(async () => (await parcels.timer(id)).status === 'fired');
  });

  it('in stepped time nothing fires by itself', async () => {
    const id = await parcels.store(START);
    const runner = runnerFor(parcels);
    await runner.start();
    runner.wake();
    await runner.stop();
    expect(await parcels.timer(id)).toMatchObject({ status: 'running' });
    expect(await runner.runDue()).toBe(1);
  });
});
