import type { ReceivedEvent } from '@kefu/messaging';
import { clerk, move, ParcelPassedOnV1, type ParcelMovedV1 } from '../sample/parcel.js';
import { openPostOffice, untilNone, type PostOffice, type Stop } from '../sample/post-office.js';
import type { Ground } from '../ground.js';
import { atLeast, median, rateOf, type Result } from '../measure.js';

const ROUNDS = 5;
const EVENTS = 3_000;
const BATCHED_EVENTS = 20_000;

const heardTable = `CREATE TABLE heard (no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parcel uuid NOT NULL, customer uuid NOT NULL, region text NOT NULL, moves int NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp())`;
const insert = 'INSERT INTO heard (parcel, customer, region, moves) VALUES ($1, $2, $3, $4)';
const insertMany = `INSERT INTO heard (parcel, customer, region, moves)
SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[])`;

/** Events that wait in the stream, from the first effect to the last. */
const drainRate = async (
  office: PostOffice,
  events: number,
  listen: () => Promise<Stop>,
): Promise<number> => {
  await office.receiver.database.query('TRUNCATE heard');
  await office.publish(events);
  const stop = await listen();
  await untilNone(office.receiver, `SELECT count(*) < ${events} AS some FROM heard`);
  await stop();
  const [row] = await office.receiver.database.query<{ seconds: number }>(
    'SELECT extract(epoch FROM max(at) - min(at))::float8 AS seconds FROM heard',
  );
  return events / (row?.seconds ?? Number.NaN);
};

const rawInsertRate = (office: PostOffice): Promise<number> => {
  const { database } = office.receiver;
  const id = '018f0000-0000-7000-8000-000000000000';
  return rateOf(EVENTS, async () => {
    for (let i = 0; i < EVENTS; i += 1) await database.query(insert, [id, id, 'east', i]);
  });
};

export const projection = async (ground: Ground): Promise<Result[]> => {
  const office = await openPostOffice(ground);
  const { database } = office.receiver;
  await database.query(heardTable);
  const one = (): Promise<Stop> =>
    office.listen(async (event, { aggregateId }) => {
      await database.query(insert, [aggregateId, event.customerId, event.region, event.moves]);
    });
  const many = (): Promise<Stop> =>
    office.listenMany(async (batch: ReceivedEvent<ParcelMovedV1>[]) => {
      await database.query(insertMany, [
        batch.map(({ meta }) => meta.aggregateId),
        batch.map(({ data }) => data.customerId),
        batch.map(({ data }) => data.region),
        batch.map(({ data }) => data.moves),
      ]);
    });
  const rates = { one: [] as number[], many: [] as number[], raw: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.one.push(await drainRate(office, EVENTS, one));
      rates.raw.push(await rawInsertRate(office));
      rates.many.push(await drainRate(office, BATCHED_EVENTS, many));
    }
  } finally {
    await office.close();
  }
  const raw = median(rates.raw);
  ground.say(
    `projection one by one ${median(rates.one).toFixed(0)}/s, batched ${median(rates.many).toFixed(0)}/s, raw insert ${raw.toFixed(0)}/s`,
  );
  return [
    atLeast('one-by-one projection ÷ raw insert', median(rates.one) / raw, 0.75),
    atLeast('batched projection ÷ raw insert', median(rates.many) / raw, 5),
  ];
};

const REACTIONS = 1_500;

/** A reaction that runs a use case, against the same use case called directly. */
export const reaction = async (ground: Ground): Promise<Result[]> => {
  const office = await openPostOffice(ground);
  const { receiver } = office;
  await receiver.database.query(heardTable);
  const mine = await Promise.all(Array.from({ length: 50 }, () => receiver.create()));
  let turn = 0;
  const useCase = async (): Promise<void> => {
    const id = mine[(turn += 1) % mine.length] ?? '';
    await receiver.parcels.change(id, clerk, (parcel, { now }) =>
      move(parcel, now, ParcelPassedOnV1),
    );
  };
  const rates = { reaction: [] as number[], direct: [] as number[] };
  const listen = (): Promise<Stop> =>
    office.listen(async (event, { aggregateId }) => {
      await useCase();
      await receiver.database.query(insert, [aggregateId, event.customerId, event.region, 1]);
    });
  const direct = (): Promise<number> =>
    rateOf(REACTIONS, async () => {
      for (let i = 0; i < REACTIONS; i += 1) {
        await receiver.database.transaction(async (tx) => {
          await useCase();
          await tx.query(insert, [mine[0], mine[0], 'east', 1]);
        });
      }
    });
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.reaction.push(await drainRate(office, REACTIONS, listen));
      rates.direct.push(await direct());
    }
  } finally {
    await office.close();
  }
  const [ours, raw] = [median(rates.reaction), median(rates.direct)];
  ground.say(`reaction ${ours.toFixed(0)}/s, the same use case directly ${raw.toFixed(0)}/s`);
  return [atLeast('reaction ÷ same use case called directly', ours / raw, 0.8)];
};
