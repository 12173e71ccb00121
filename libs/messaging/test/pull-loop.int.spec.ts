import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { waitFor, type Nats } from '@kefu/testing';
import { Broker } from '../src/broker/connect.js';
import { ensureStream, eventStream } from '../src/broker/ensure-stream.js';
import { durableOf, streamOf, subjectsOf } from '../src/events/names.js';
import { PullLoop } from '../src/listen/pull-loop.js';
import { connectAs, openNats } from './post-office.js';

let nats: Nats;
let [source, listener]: Broker[] = [];

beforeEach(async () => {
  nats = await openNats();
  [source, listener] = await Promise.all([
    connectAs(nats, 'customers'),
    connectAs(nats, 'callbacks'),
  ]);
});
afterEach(async () => {
  await Promise.all([source?.close(), listener?.close()]);
  await nats.stop();
});

it('waits without a fault for a stream that its source has still to make; other faults are told', async () => {
  if (!source || !listener) throw new Error('not connected');
  const faults: string[] = [];
  const heard: string[] = [];
  let tries = 0;
  const loop = new PullLoop({
    broker: listener,
    durable: {
      stream: streamOf('customers'),
      name: durableOf('callbacks', 'customers'),
      subjects: subjectsOf('customers'),
    },
    prepare: () => {
      tries += 1;
      return tries === 3 ? Promise.reject(new Error('third')) : Promise.resolve();
    },
    take: (message) => {
      heard.push(message.string());
      message.ack();
      return undefined;
    },
    onFault: (what, error) => faults.push(`${what}: ${String(error)}`),
    onWait: (what) => faults.push(what),
  });
  loop.start();
  await waitFor(() => tries >= 4, { what: 'four tries' });
  await ensureStream(source, eventStream('customers'));
  await source.js.publish('kefu.customers.letter.stamped.v1', 'a letter');
  await waitFor(() => heard.length === 1, { what: 'the letter' });
  await loop.stop();
  expect(faults).toEqual(['cannot hear KEFU_CUSTOMERS yet: Error: third']);
});
