import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, systemClock } from '@kefu/kernel';
import { RepairOrderNotifiedV1, RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { CONTENT_TYPE, eventWriter, streamOf, subjectsOf } from '@kefu/messaging';
import { testDirectory, testNats, waitFor, type Nats } from '@kefu/testing';
import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, headers, nanos, type NatsConnection } from '@nats-io/transport-node';

const stream = streamOf('field-repair');

interface Line {
  readonly type: string;
  readonly order: string;
  readonly data: { readonly number?: string };
}

let nats: Nats;
let service: NatsConnection;
let epoch = newId();
let placeFile: string;
let program: ChildProcess | undefined;
let lines: Line[] = [];
let complaints = '';

const write = eventWriter({ centre: 'test', service: 'field-repair', epoch: () => epoch });

/** An event of an order, exactly as the service's outbox holds it. */
const eventOf = (order: string, sequence: number) =>
  write(
    sequence === 1
      ? happened(RepairOrderReportedV1, {
          number: 'R00000001',
          customerId: newId(),
          assetId: newId(),
          regionId: 'north',
          model: 'C-300',
          category: 'copier',
          contractKind: 'rental',
          channel: 'phone',
          faultCode: 'jam',
          reportedAt: systemClock.now(),
          ownerId: newId(),
        })
      : happened(RepairOrderNotifiedV1, {
          as: 'repair-lead',
          because: 'reported',
          notifiedAt: systemClock.now(),
        }),
    { aggregate: 'repair-order', aggregateId: order, sequence, now: systemClock.now() },
  );

const publish = async (order: string, ...sequences: number[]): Promise<void> => {
  for (const sequence of sequences) {
    const about = headers();
    about.set('Content-Type', CONTENT_TYPE);
    for (const { type, body } of eventOf(order, sequence)) {
      await jetstream(service).publish(type, body, { headers: about });
    }
  }
};

const makeStream = async (): Promise<void> => {
  const manager = await jetstreamManager(service, { checkAPI: false });
  await manager.streams.add({ name: stream, subjects: [subjectsOf('field-repair')] });
  await manager.consumers.add(stream, {
    durable_name: 'subscriber__field-repair',
    filter_subject: subjectsOf('field-repair'),
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(5_000),
  });
};

const start = (): void => {
  const { url, passwords } = nats;
  program = spawn(process.execPath, [join(import.meta.dirname, 'subscribe.mjs')], {
    env: {
      NATS_URL: url,
      KEFU_NATS_SUBSCRIBER_PASSWORD: passwords.subscriber,
      PLACE_FILE: placeFile,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let rest = '';
  program.stdout?.on('data', (chunk: Buffer) => {
    const parts = `${rest}${chunk.toString()}`.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.map((part) => JSON.parse(part) as Line));
  });
  program.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
};

const stop = async (signal: NodeJS.Signals): Promise<number | null> => {
  const running = program;
  program = undefined;
  if (!running || running.exitCode !== null) return running?.exitCode ?? null;
  const left = once(running, 'exit') as Promise<[number | null]>;
  running.kill(signal);
  return (await left)[0];
};

const heard = (count: number) =>
  waitFor(() => lines.length >= count, {
    timeoutMs: 20_000,
    what: `${count} events, ${complaints}`,
  });

/** Its streams, to the operator. */
const ofFieldRepair = { domain: 'field-repair', checkAPI: false };

const standing = async () => {
  const operator = await connect(nats.natsUrlFor('operator'));
  try {
    const manager = await jetstreamManager(operator, ofFieldRepair);
    return await manager.consumers.info(stream, 'subscriber__field-repair');
  } finally {
    await operator.close();
  }
};

const atRest = () =>
  waitFor(
    async () => {
      const { num_ack_pending, num_pending } = await standing();
      return num_ack_pending + num_pending === 0;
    },
    { what: 'everything to be acknowledged' },
  );

/** What a dead program asked for would go to it, and come again when its time to answer is over. */
const forgotten = () =>
  waitFor(async () => (await standing()).num_waiting === 0, { what: 'it to be forgotten' });

beforeAll(async () => {
  nats = await testNats();
  service = await connect(nats.natsUrlFor('field-repair'));
  const folder = testDirectory('subscriber');
  mkdirSync(folder, { recursive: true });
  placeFile = join(folder, 'place.json');
  await makeStream();
});

afterEach(async () => {
  await stop('SIGTERM');
  await forgotten();
  lines = [];
  complaints = '';
});

afterAll(async () => {
  await service.close();
  await nats.stop();
});

describe('the example of a program of another system', () => {
  it('hears every event once and in order, though they come twice and too early', async () => {
    const [one, two] = [newId(), newId()];
    await publish(one, 1, 3, 2, 2, 1, 4);
    await publish(two, 2, 1);
    start();
    await heard(6);
    await atRest();
    expect(lines.map(({ order }) => order)).toEqual([one, one, one, one, two, two]);
    expect(lines[0]).toMatchObject({
      type: 'kefu.field-repair.repair-order.reported.v1',
      data: { number: 'R00000001' },
    });
    expect(await stop('SIGTERM')).toBe(0);
  });

  it('keeps its place over restarts, and over being killed', async () => {
    const order = newId();
    await publish(order, 1, 3);
    start();
    await heard(1);
    await atRest();
    await stop('SIGKILL');
    await forgotten();
    await publish(order, 3, 2, 4);
    start();
    await heard(4);
    await atRest();
    expect(lines.map((line) => line.order)).toEqual([order, order, order, order]);
  });

  it('takes the numbers of a restored database for what they are', async () => {
    const order = newId();
    await publish(order, 1, 2, 3);
    start();
    await heard(3);
    epoch = newId();
    await publish(order, 3, 4);
    await heard(5);
    await atRest();
    expect(lines).toHaveLength(5);
  });

  it('goes on when the stream is made anew', async () => {
    const order = newId();
    await publish(order, 1, 2);
    start();
    await heard(2);
    const operator = await connect(nats.natsUrlFor('operator'));
    await (await jetstreamManager(operator, ofFieldRepair)).streams.delete(stream);
    await operator.close();
    await makeStream();
    await publish(order, 1, 2, 3);
    await heard(3);
    await atRest();
    expect(lines).toHaveLength(3);
  });

  it('may not read personal data, nor the answers that others get', async () => {
    const subscriber = await connect(nats.natsUrlFor('subscriber'));
    const refused = subscriber.closed();
    const tries = ['kefu.personal.>', '_INBOX_staff.>'].map(
      (subject) =>
        new Promise((resolve) => {
          subscriber.subscribe(subject, {
            callback: (error) => {
              resolve(error?.name);
            },
          });
        }),
    );
    expect(await Promise.all(tries)).toEqual([
      'PermissionViolationError',
      'PermissionViolationError',
    ]);
    await subscriber.close();
    await refused;
  });
});
