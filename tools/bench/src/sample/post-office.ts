import { randomUUID } from 'node:crypto';
import { systemClock } from '@kefu/kernel';
import { Messaging, Reactions, type EventMeta, type ReceivedEvent } from '@kefu/messaging';
import type { Ground } from '../ground.js';
import { openParcels, ParcelMovedV1, type ParcelService } from './parcel.js';

type User = 'customers' | 'callbacks';

const messagingOf = (
  ground: Ground,
  service: User,
  parcels: ParcelService,
  reactions: Reactions,
): Messaging => {
  const { servers, pass } = ground.nats.natsUrlFor(service);
  return new Messaging({
    service,
    database: parcels.database,
    clock: systemClock,
    broker: { servers, user: service, password: pass, name: `bench ${service}` },
    reactions,
    onFault: (what, error) => {
      ground.say(`${what}: ${String(error)}`);
    },
  });
};

/** A service that speaks and one that listens, each with its own database. */
export interface PostOffice {
  readonly sender: ParcelService;
  readonly receiver: ParcelService;
  /** Publishes so many events, each of an aggregate of its own, and waits until they are out. */
  publish(count: number): Promise<void>;
  /** Starts the listener with a reaction; returns the call that stops it. */
  listen(react: (event: ParcelMovedV1, meta: EventMeta) => Promise<unknown>): Promise<Stop>;
  listenMany(react: (batch: ReceivedEvent<ParcelMovedV1>[]) => Promise<unknown>): Promise<Stop>;
  close(): Promise<void>;
}

export type Stop = () => Promise<void>;

export const openPostOffice = async (ground: Ground): Promise<PostOffice> => {
  const run = randomUUID().slice(0, 8);
  await dropStreams(ground);
  const sender = await openParcels(await ground.database(`sender_${run}`));
  const receiver = await openParcels(await ground.database(`receiver_${run}`), {
    service: 'callbacks',
  });
  const speaking = messagingOf(ground, 'customers', sender, new Reactions());
  sender.onCommit = () => {
    speaking.wake();
  };
  await speaking.start();
  await sender.create();
  const [sample] = await sender.database.query<{ body: string; type: string; id: string }>(
    'SELECT body, type, aggregate_id AS id FROM outbox LIMIT 1',
  );
  if (!sample) throw new Error('the first event is missing');
  const start = async (reactions: Reactions): Promise<Stop> => {
    const listening = messagingOf(ground, 'callbacks', receiver, reactions);
    receiver.onCommit = () => {
      listening.wake();
    };
    await listening.start();
    return () => listening.stop();
  };
  const reactionsWith = (
    handler: (data: never, meta: never) => Promise<unknown>,
    many: boolean,
  ) => {
    const reactions = new Reactions();
    reactions.add(ParcelMovedV1.type, handler as never, {
      eventClasses: [ParcelMovedV1],
      many,
      method: Symbol('bench'),
    });
    return reactions;
  };
  return {
    sender,
    receiver,
    publish: async (count) => {
      await sender.database.query(
        `INSERT INTO outbox (event_id, type, aggregate_id, sequence, body)
         SELECT id, $1, id, 1, replace(replace($2, $3, id::text), $4, gen_random_uuid()::text)
         FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, $5::int)) AS fresh`,
        [sample.type, sample.body, sample.id, idOf(sample.body), count],
      );
      speaking.wake();
      await untilNone(
        sender,
        'SELECT EXISTS (SELECT 1 FROM outbox WHERE stream_sequence IS NULL) AS some',
      );
    },
    listen: (react) => start(reactionsWith(react, false)),
    listenMany: (react) => start(reactionsWith(react, true)),
    close: async () => {
      await speaking.stop();
      await Promise.all([sender.database.close(), receiver.database.close()]);
    },
  };
};

const idOf = (body: string): string => (JSON.parse(body) as { id: string }).id;

/** Each row starts with empty streams: the databases of the one before are gone. */
const dropStreams = async (ground: Ground): Promise<void> => {
  const { Broker, streamOf } = await import('@kefu/messaging');
  const { servers, pass } = ground.nats.natsUrlFor('operator');
  for (const domain of ['customers', 'callbacks']) {
    const operator = { servers, user: 'operator', password: pass, name: 'bench', domain };
    const broker = await Broker.connect(operator);
    await broker.jsm.streams.delete(streamOf(domain)).catch(() => undefined);
    await broker.close();
  }
};

export const untilNone = async ({ database }: ParcelService, sql: string): Promise<void> => {
  for (;;) {
    const [row] = await database.query<{ some: boolean }>(sql);
    if (row?.some === false) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
