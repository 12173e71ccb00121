import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { conflict, plusMillis, type Instant } from '@kefu/kernel';
import { openStation, START, type Parcels, type Station } from '../test/parcels.js';
import { recurring, TimerRunner, type FiredTimer, type TimerHandler } from './index.js';

const zone = 'Asia/Shanghai';
let station: Station;
let fired: Instant[];

beforeEach(async () => {
  fired = [];
  station = await openStation();
});
afterEach(() => station.close());

const note: TimerHandler = (timer: FiredTimer) => Promise.resolve(fired.push(timer.fireAt));

const refuse: TimerHandler = () =>
  Promise.reject(conflict('closed', { zh: '已关闭', en: 'It is closed' }));

const runnerFor = (run = note, cron = '0 9 * * *', of: Parcels = station.parcels) =>
  new TimerRunner({
    database: of.database,
    clock: of.clock,
    handlers: new Map(),
    recurring: [recurring({ kind: 'daily-report', cron, zone }, run)],
  });

const rows = () =>
  station.parcels.database.query(`SELECT status, fire_at, attempts, last_error FROM timer`);

const NINE = '2026-03-02T01:00:00.000Z';
const NINE_NEXT_DAY = '2026-03-03T01:00:00.000Z';

describe('a recurring timer', () => {
  it('fires at its time and is armed for the next, in one row', async () => {
    const runner = runnerFor();
    await runner.start();
    expect(await runner.nextDue()).toBe(NINE);
    station.clock.stepTo(NINE);
    expect(await runner.runDue()).toBe(1);
    expect(await runner.runDue()).toBe(0);
    expect(await runner.nextDue()).toBe(NINE_NEXT_DAY);
    station.clock.stepTo(NINE_NEXT_DAY);
    expect(await runner.runDue()).toBe(1);
    expect(fired).toEqual([NINE, NINE_NEXT_DAY]);
    expect(await rows()).toHaveLength(1);
  });

  it('fires once for all that was missed', async () => {
    await runnerFor().start();
    station.clock.stepTo('2026-03-12T05:00:00.000Z');
    const after = runnerFor();
    await after.start();
    expect(await after.runDue()).toBe(1);
    expect(fired).toEqual([NINE]);
    expect(await after.nextDue()).toBe('2026-03-13T01:00:00.000Z');
  });

  it('is fired by one of many instances', async () => {
    const instances = [station.parcels, await station.another(), await station.another()];
    const runners = instances.map((each) => runnerFor(note, '0 9 * * *', each));
    await Promise.all(runners.map((runner) => runner.start()));
    station.clock.stepTo(NINE);
    await Promise.all(runners.map((runner) => runner.runDue()));
    expect(fired).toEqual([NINE]);
    expect(await rows()).toHaveLength(1);
  });

  it('that fails is tried again and stays due', async () => {
    let faults = 1;
    const runner = runnerFor((timer) => {
      faults -= 1;
      return faults < 0 ? note(timer) : Promise.reject(new Error('no paper'));
    });
    await runner.start();
    station.clock.stepTo(NINE);
    expect(await runner.runDue()).toBe(0);
    expect(await rows()).toMatchObject([{ status: 'running', attempts: 1, fire_at: NINE }]);
    await station.parcels.database.query('UPDATE timer SET next_attempt_at = NULL');
    expect(await runner.runDue()).toBe(1);
    expect(await rows()).toMatchObject([{ attempts: 0, last_error: null, fire_at: NINE_NEXT_DAY }]);
  });

  it('that refuses is armed for the next time all the same', async () => {
    const runner = runnerFor(refuse);
    await runner.start();
    station.clock.stepTo(NINE);
    expect(await runner.runDue()).toBe(1);
    expect(await runner.nextDue()).toBe(NINE_NEXT_DAY);
  });

  it('that refuses counts once, however many had it in hand', async () => {
    const runners = [station.parcels, await station.another()].map((each) =>
      runnerFor(refuse, '* * * * *', each),
    );
    await Promise.all(runners.map((runner) => runner.start()));
    for (let minute = 1; minute <= 200; minute += 1) {
      station.clock.stepTo(plusMillis(START, minute * 60_000));
      const counts = await Promise.all(runners.map((runner) => runner.runDue()));
      expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    }
  });

  it('moves when its schedule changes, but fires first what is due', async () => {
    await runnerFor().start();
    const moved = runnerFor(note, '0 10 * * *');
    await moved.start();
    expect(await moved.nextDue()).toBe('2026-03-02T02:00:00.000Z');
    station.clock.stepTo('2026-03-02T03:00:00.000Z');
    const again = runnerFor(note, '0 11 * * *');
    await again.start();
    expect(await again.runDue()).toBe(1);
    expect(fired).toEqual(['2026-03-02T02:00:00.000Z']);
    expect(await again.nextDue()).toBe(NINE_NEXT_DAY.replace('T01', 'T03'));
  });
});
