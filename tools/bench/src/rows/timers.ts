import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { millisBetween, systemClock, toInstant } from '@kefu/kernel';
import { TimerRunner } from '@kefu/timers';
import type { Ground } from '../ground.js';
import { atMost, quantile, type Result } from '../measure.js';
import { clerk, move, openParcels } from '../sample/parcel.js';

const TIMERS = 10_000;
const SPREAD_SECONDS = 60;
const PARCELS = 500;

/** How late timers fire, each with a whole use case as its effect, 10,000 of them due in a minute. */
export const timers = async (ground: Ground): Promise<Result[]> => {
  const service = await openParcels(await ground.database(`timers_${randomUUID().slice(0, 8)}`));
  const late: number[] = [];
  const runner = new TimerRunner({
    database: service.database,
    clock: systemClock,
    handlers: new Map([
      [
        'parcel/bench',
        async ({ ref, fireAt }) => {
          await service.parcels.change(
            ref.slice(0, 36),
            clerk,
            (parcel, { now }) => ({ ...move(parcel, now), timers: [] }),
            { noWait: true },
          );
          const tx = service.database.current;
          tx?.afterCommit(() => late.push(millisBetween(fireAt, toInstant(Date.now()))));
        },
      ],
    ]),
  });
  try {
    const ids: string[] = [];
    for (let i = 0; i < PARCELS; i += 1) ids.push(await service.create());
    await service.database.query('DELETE FROM timer');
    await service.database.query(
      `INSERT INTO timer (kind, aggregate, ref, fire_at, started_at)
       SELECT 'bench', 'parcel', ($1::text[])[1 + n % $2::int] || '/' || n,
              now() + interval '2 s' + make_interval(secs => n * $3::float8 / $4::int), now()
       FROM generate_series(0, $4::int - 1) AS n`,
      [ids, PARCELS, SPREAD_SECONDS, TIMERS],
    );
    await runner.start();
    const giveUpAt = Date.now() + (SPREAD_SECONDS + 30) * 1_000;
    while (late.length < TIMERS && Date.now() < giveUpAt) await pause(200);
  } finally {
    await runner.stop();
    await service.database.close();
  }
  ground.say(`${late.length} of ${TIMERS} timers fired`);
  const p99 = late.length === TIMERS ? quantile(late, 0.99) : Number.POSITIVE_INFINITY;
  return [atMost('timer lateness, 10,000 due in a minute, p99', p99, 250, 'ms')];
};
