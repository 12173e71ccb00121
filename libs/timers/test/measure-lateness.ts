import { systemClock, toInstant } from '@kefu/kernel';
import type { TestDatabase } from '@kefu/testing';
import { TimerRunner } from '../src/index.js';
import { openStation } from './parcels.js';

export interface Lateness {
  readonly timers: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** From the first due time to the last effect. */
  readonly tookMs: number;
}

/** Milliseconds from due time to the handler's effect being ready to commit, over many timers. */
export const measureLateness = async (
  timers: number,
  withinMs: number,
  at?: TestDatabase,
): Promise<Lateness> => {
  const station = await openStation(at);
  const parcels = await station.another(systemClock);
  const first = Date.now() + timers * 5 + 2_000;
  let next = 0;
  const store = async () => {
    for (let index = next++; index < timers; index = next++) {
      await parcels.store(toInstant(first + (withinMs * index) / timers));
    }
  };
  await Promise.all([store(), store(), store()]);
  if (Date.now() > first) throw new Error('the first was due before the last was started');
  const late: number[] = [];
  const done = Promise.withResolvers<number>();
  const runner = new TimerRunner({
    database: parcels.database,
    clock: systemClock,
    handlers: new Map([
      [
        'parcel/XX-01',
        async (timer) => {
          await parcels.breach(timer.ref);
          parcels.database.current?.afterCommit(() => {
            late.push(Date.now() - Date.parse(timer.fireAt));
            if (late.length === timers) done.resolve(Date.now() - first);
          });
        },
      ],
    ]),
  });
  await runner.start();
  const tookMs = await done.promise;
  await runner.stop();
  await station.close();
  late.sort((a, b) => a - b);
  const part = (share: number) => late[Math.ceil(share * timers) - 1] ?? 0;
  return { timers, p50: part(0.5), p99: part(0.99), max: part(1), tookMs };
};
