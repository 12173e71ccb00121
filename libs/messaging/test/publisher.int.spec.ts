import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import type { Nats } from '@kefu/testing';
import { Broker } from '../src/broker/connect.js';
import { ensureStream, eventStream } from '../src/broker/ensure-stream.js';
import type { Outgoing } from '../src/broker/publisher.js';
import { streamOf } from '../src/events/names.js';
import { connectAs, openNats } from './post-office.js';

const stream = streamOf('customers');
const SUBJECT = 'kefu.customers.letter.stamped.v1';

let nats: Nats;
let broker: Broker;
let operator: Broker;

beforeEach(async () => {
  nats = await openNats();
  [broker, operator] = await Promise.all([
    connectAs(nats, 'customers'),
    connectAs(nats, 'operator'),
  ]);
});
afterEach(async () => {
  await Promise.all([broker.close(), operator.close()]);
  await nats.stop();
});

const letter = (body = 'a letter', subject = SUBJECT): Outgoing => ({ subject, id: newId(), body });

describe('publishing many messages at once', () => {
  it('tells of each in its order what the stream made of it, and which it had already', async () => {
    await ensureStream(broker, eventStream('customers'));
    const [first, second, third] = [letter(), letter(), letter('三')];
    expect(await broker.publish([first, second], 'text/plain')).toEqual([
      { stream, seq: 1 },
      { stream, seq: 2 },
    ]);
    expect(await broker.publish([second, third])).toEqual([
      { stream, seq: 2, duplicate: true },
      { stream, seq: 3 },
    ]);
    const kept = await operator.jsm.streams.getMessage(stream, { seq: 1 });
    expect(kept?.header.get('Content-Type')).toBe('text/plain');
    expect((await operator.jsm.streams.getMessage(stream, { seq: 3 }))?.string()).toBe('三');
  });

  it('asks nothing where there is nothing to publish', async () => {
    expect(await broker.publish([])).toEqual([]);
  });

  it('tells that no stream is there', async () => {
    expect(await broker.publish([letter(), letter()])).toEqual([
      new Error('no stream takes this subject'),
      new Error('no stream takes this subject'),
    ]);
  });

  it('keeps what a full stream took, and tells what it did not take', async () => {
    await ensureStream(broker, eventStream('customers', 1_000));
    expect(await broker.publish([letter('x'.repeat(600)), letter('x'.repeat(600))])).toEqual([
      { stream, seq: 1 },
      expect.objectContaining({ message: 'maximum bytes exceeded' }),
    ]);
  });

  it('leaves out only the message that is larger than the server takes', async () => {
    await ensureStream(broker, eventStream('customers'));
    const { max_payload = 0 } = broker.connection.info ?? {};
    expect(await broker.publish([letter(), letter('x'.repeat(max_payload)), letter()])).toEqual([
      { stream, seq: 1 },
      expect.objectContaining({ message: expect.stringMatching('max_payload') }),
      { stream, seq: 2 },
    ]);
  });

  it('does not wait for an answer to what this user may not publish', async () => {
    expect(await broker.publish([letter('a letter', 'kefu.callbacks.letter.stamped.v1')])).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/permissions violation/i) }),
    ]);
  });

  it('does not wait for answers that a lost connection cannot bring, and goes on after it', async () => {
    // Who listens and says nothing keeps the server from telling that nobody is there
    const listening = await connectAs(nats, 'subscriber');
    listening.connection.subscribe(SUBJECT, { callback: () => undefined });
    await listening.connection.flush();
    const waiting = broker.publish([letter(), letter()]);
    await broker.connection.flush();
    const back = new Promise<void>((resolve) => broker.onReconnect(resolve));
    await nats.restart();
    expect(await waiting).toEqual([
      new Error('the connection to NATS was lost'),
      new Error('the connection to NATS was lost'),
    ]);
    await back;
    await ensureStream(broker, eventStream('customers'));
    expect(await broker.publish([letter()])).toEqual([{ stream, seq: 1 }]);
    await listening.close();
  });
});
