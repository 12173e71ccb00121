import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from '../ground.js';
import { atMost, quantile, type Result } from '../measure.js';
import { clerk, move } from '../sample/parcel.js';
import { openPostOffice } from '../sample/post-office.js';

const PER_SECOND = 200;
const SECONDS = 15;
const WARM_UP = 200;

/** From the commit in one service to the committed effect in another, at a steady pace. */
export const latency = async (ground: Ground): Promise<Result[]> => {
  const office = await openPostOffice(ground);
  const { sender, receiver } = office;
  await receiver.database.query(
    'CREATE TABLE heard (parcel uuid, moves int, PRIMARY KEY (parcel, moves))',
  );
  const committed = new Map<string, number>();
  const took: number[] = [];
  const stop = await office.listen(async (event, { aggregateId }) => {
    const tx = receiver.database.current;
    await tx?.query('INSERT INTO heard VALUES ($1, $2)', [aggregateId, event.moves]);
    tx?.afterCommit(() => {
      const at = committed.get(`${aggregateId}/${event.moves}`);
      if (at !== undefined) took.push(performance.now() - at);
    });
  });
  try {
    const ids = await Promise.all(Array.from({ length: 40 }, () => sender.create()));
    const started = performance.now();
    const working: Promise<void>[] = [];
    const total = PER_SECOND * SECONDS;
    for (let n = 0; n < total; n += 1) {
      const due = started + (n * 1_000) / PER_SECOND;
      const early = due - performance.now();
      if (early > 1) await pause(early);
      const id = ids[n % ids.length] ?? '';
      working.push(
        sender.parcels
          .change(id, clerk, (parcel, { now }) => move(parcel, now))
          .then(({ state }) => void committed.set(`${id}/${state.moves}`, performance.now())),
      );
    }
    await Promise.all(working);
    for (let wait = 0; wait < 200 && took.length < total - 5; wait += 1) await pause(50);
  } finally {
    await stop();
    await office.close();
  }
  const steady = took.slice(WARM_UP);
  ground.say(`${steady.length} effects measured`);
  return [
    atMost('commit → effect elsewhere, p50', quantile(steady, 0.5), 10, 'ms'),
    atMost('commit → effect elsewhere, p99', quantile(steady, 0.99), 50, 'ms'),
  ];
};
