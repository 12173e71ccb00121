import { cp, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor, type Nats } from '@kefu/testing';
import { Broker, durableOf, streamOf } from '../src/index.js';
import { connectAs, openNats, Receiver, Sender } from './post-office.js';

let nats: Nats;
let sender: Sender;
let receiver: Receiver;
let operator: Broker;
const stream = streamOf('customers');

beforeEach(async () => {
  [nats, sender, receiver] = await Promise.all([openNats(), Sender.open(), Receiver.open()]);
  operator = await connectAs(nats, 'operator');
});
afterEach(async () => {
  await Promise.all([sender.close(), receiver.close(), operator.close()]);
  await nats.stop();
});

const heard = (count: number): Promise<unknown> =>
  waitFor(async () => (await receiver.received()).length === count, {
    what: `${count} effects`,
    timeoutMs: 20_000,
  });
const settled = (): Promise<unknown> =>
  waitFor(async () => (await sender.unsettled()) === 0, { what: 'a settled outbox' });

/** The spec's own connection comes back in its own time, too. */
const held = (count: number): Promise<unknown> =>
  waitFor(async () => (await operator.jsm.streams.info(stream)).state.messages === count, {
    what: `${count} messages in the stream`,
    timeoutMs: 20_000,
  });

describe('broker heal', () => {
  it('gives another system its durable, once more when the stream was deleted', async () => {
    await sender.start(nats, { subscribers: ['subscriber'] });
    const durable = durableOf('subscriber', 'customers');
    const pending = (count: number) =>
      waitFor(
        async () => {
          const info = await operator.jsm.consumers.info(stream, durable).catch(() => undefined);
          return info?.num_pending === count;
        },
        { what: `${count} events for it`, timeoutMs: 20_000 },
      );
    const id = await sender.write();
    await pending(1);
    await operator.jsm.streams.delete(stream);
    await sender.stampAgain(id);
    await pending(2);
  });

  it('publishes everything again when the stream was deleted, and nothing takes effect twice', async () => {
    await Promise.all([sender.start(nats), receiver.start(nats)]);
    const id = await sender.write();
    await heard(1);
    await settled();
    await operator.jsm.streams.delete(stream);
    await sender.stampAgain(id);
    await heard(2);
    await settled();
    await held(2);
  });

  it('publishes everything again when the whole store was wiped', async () => {
    await Promise.all([sender.start(nats), receiver.start(nats)]);
    const id = await sender.write();
    await heard(1);
    await settled();
    await nats.stop();
    await rm(nats.storeDirectory, { recursive: true, force: true });
    await nats.restart();
    await sender.stampAgain(id);
    await heard(2);
    await settled();
    await held(2);
  });

  it('publishes again what a set-back store has lost', async () => {
    await Promise.all([sender.start(nats), receiver.start(nats)]);
    const id = await sender.write();
    await heard(1);
    await settled();
    await nats.stop();
    await cp(nats.storeDirectory, `${nats.storeDirectory}-old`, { recursive: true });
    await nats.restart();
    await sender.stampAgain(id);
    await sender.stampAgain(id);
    await heard(3);
    await settled();
    await nats.stop();
    await rm(nats.storeDirectory, { recursive: true, force: true });
    await cp(`${nats.storeDirectory}-old`, nats.storeDirectory, { recursive: true });
    await nats.restart();
    await sender.stampAgain(id);
    await heard(4);
    await settled();
    await held(4);
  });

  it('makes a durable anew that stands ahead of its stream', async () => {
    await Promise.all([sender.start(nats), receiver.start(nats)]);
    const id = await sender.write();
    await sender.stampAgain(id);
    await heard(2);
    await settled();
    await receiver.messaging?.stop();
    await sender.messaging?.stop();
    await operator.jsm.streams.purge(stream);
    await operator.jsm.streams.delete(stream);
    await sender.start(nats);
    await settled();
    await sender.stampAgain(id);
    await receiver.start(nats);
    await heard(3);
    const durable = durableOf('callbacks', 'customers');
    expect((await operator.jsm.consumers.info(stream, durable)).delivered.stream_seq).toBe(3);
  });

  it('waits for a broker that is away and delivers when it is back', async () => {
    await Promise.all([sender.start(nats), receiver.start(nats)]);
    await nats.kill('SIGKILL');
    const id = await sender.write();
    await sender.stampAgain(id);
    expect(await sender.unsettled()).toBe(2);
    await nats.restart();
    await heard(2);
  });
});
