import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Nats } from '@kefu/testing';
import { durableFor, ensureDurable } from '../src/broker/ensure-durable.js';
import { ensureStream, eventStream } from '../src/broker/ensure-stream.js';
import { pendingOf } from '../src/broker/pending-of.js';
import { eventsOf } from '../src/events/names.js';
import { connectAs, openNats } from './post-office.js';

let nats: Nats;
beforeAll(async () => {
  nats = await openNats();
});
afterAll(() => nats.stop());

it('waits for nothing of a service that was never started, and for a durable that is to be made', async () => {
  const [source, listener] = await Promise.all([
    connectAs(nats, 'customers'),
    connectAs(nats, 'callbacks'),
  ]);
  const durable = durableFor('callbacks', eventsOf('customers'));
  expect(await pendingOf(listener, durable)).toBe(0);
  await ensureStream(source, eventStream('customers'));
  expect(await pendingOf(listener, durable)).toBe(1);
  await ensureDurable(source, durable);
  expect(await pendingOf(listener, durable)).toBe(0);
  await source.js.publish('kefu.customers.letter.stamped.v1', 'a letter');
  expect(await pendingOf(listener, durable)).toBe(1);
  await Promise.all([source.close(), listener.close()]);
});
