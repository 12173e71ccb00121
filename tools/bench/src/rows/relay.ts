import { randomUUID } from 'node:crypto';
import { newId, systemClock } from '@kefu/kernel';
import { Broker, Messaging, Reactions, streamOf } from '@kefu/messaging';
import type { Ground } from '../ground.js';
import { atLeast, interleaved, rateOf, type Result } from '../measure.js';
import { openParcels } from '../sample/parcel.js';

const ROUNDS = 5;
const EVENTS = 20_000;
const PIPELINE = 500;
/** Each look costs the database what settling five rows does. */
const LOOK_EVERY_MS = 10;

/** Publishing what the outbox holds, against publishing the same messages, prepared, with the same client. */
export const relay = async (ground: Ground): Promise<Result[]> => {
  const url = await ground.database(`relay_${randomUUID().slice(0, 8)}`);
  const service = await openParcels(url);
  const { servers, user, pass } = ground.nats.natsUrlFor('customers');
  const credentials = { servers, user, password: pass, name: 'bench' };
  const messaging = new Messaging({
    service: 'customers',
    database: service.database,
    clock: systemClock,
    broker: credentials,
    reactions: new Reactions(),
    onFault: (what, error) => {
      ground.say(`${what}: ${String(error)}`);
    },
  });
  const broker = await Broker.connect(credentials);
  try {
    await service.create();
    await messaging.start();
    const sample = await service.database.query<{ body: string; type: string }>(
      'SELECT body, type FROM outbox LIMIT 1',
    );
    const { body = '', type = '' } = sample[0] ?? {};
    const fill = (): Promise<unknown> =>
      service.database.query(
        `INSERT INTO outbox (event_id, type, aggregate_id, sequence, body)
         SELECT gen_random_uuid(), $1, gen_random_uuid(), 1, $2 FROM generate_series(1, $3::int)`,
        [type, body, EVENTS],
      );
    const ours = async (): Promise<number> => {
      await settled(service.database);
      await fill();
      return rateOf(EVENTS, async () => {
        messaging.wake();
        await settled(service.database);
      });
    };
    const inBatches = (publish: () => Promise<unknown>): Promise<number> =>
      rateOf(EVENTS, async () => {
        for (let sent = 0; sent < EVENTS; sent += PIPELINE) await publish();
      });
    const raw = (): Promise<number> =>
      inBatches(() =>
        Promise.all(
          Array.from({ length: PIPELINE }, () =>
            broker.js.publish(type, body, { msgID: newId(), timeout: 5_000 }),
          ),
        ),
      );
    const collected = (): Promise<number> =>
      inBatches(() =>
        broker.publish(
          Array.from({ length: PIPELINE }, () => ({ subject: type, id: newId(), body })),
        ),
      );
    const contest = await interleaved(ROUNDS, ours, raw);
    const rates = [contest.ours, contest.raw, await collected()].map((rate) => rate.toFixed(0));
    ground.say(
      `relay ${rates[0]}/s, raw pipelined publish ${rates[1]}/s on ${streamOf('customers')}; answers collected a batch at a time ${rates[2]}/s`,
    );
    return [atLeast('relay ÷ raw pipelined publish', contest.ratio, 0.7)];
  } finally {
    await messaging.stop();
    await broker.close();
    await service.database.close();
  }
};

const settled = async (database: { query<R>(sql: string): Promise<R[]> }): Promise<void> => {
  for (;;) {
    const [row] = await database.query<{ left: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM outbox WHERE stream_sequence IS NULL) AS left',
    );
    if (!row?.left) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
};
