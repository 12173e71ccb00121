import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { waitFor, type Nats } from '@kefu/testing';
import { Broker } from '../src/broker/connect.js';
import { ensureStream, eventStream } from '../src/broker/ensure-stream.js';
import { durableFor } from '../src/broker/ensure-durable.js';
import { eventsOf } from '../src/events/names.js';
import { PullLoop } from '../src/listen/pull-loop.js';
import { answerListeners } from '../src/relay/answer-listeners.js';
import { connectAs, openNats } from './post-office.js';

let nats: Nats;
let source: Broker;
let listener: Broker;
let faults: string[];
let heard: string[];
let tries: number;

const onFault = (what: string, error: unknown) => faults.push(`${what}: ${String(error)}`);
const loopThat = (fails: (attempt: number) => boolean = () => false) =>
  new PullLoop({
    broker: listener,
    durable: durableFor('callbacks', eventsOf('customers')),
    prepare: () => {
      tries += 1;
      return fails(tries)
        ? Promise.reject(new Error(`attempt ${String(tries)}`))
        : Promise.resolve();
    },
    take: (message) => {
      heard.push(message.string());
      message.ack();
      return undefined;
    },
    onFault,
    onWait: (what) => faults.push(what),
  });
const answer = () => answerListeners({ broker: source, heard: [eventsOf('customers')], onFault });
const say = (letter: string) => source.js.publish('kefu.customers.letter.stamped.v1', letter);
const untilHeard = (...letters: string[]) =>
  waitFor(() => heard.join() === letters.join(), { what: letters.join() });

beforeEach(async () => {
  [faults, heard, tries] = [[], [], 0];
  nats = await openNats();
  [source, listener] = await Promise.all([
    connectAs(nats, 'customers'),
    connectAs(nats, 'callbacks'),
  ]);
});
afterEach(async () => {
  await Promise.all([source.close(), listener.close()]);
  await nats.stop();
});

it('waits without a fault for a stream that its source has still to make; other faults are told', async () => {
  answer();
  const loop = loopThat((attempt) => attempt === 3);
  loop.start();
  await waitFor(() => tries >= 4, { what: 'four tries' });
  await ensureStream(source, eventStream('customers'));
  await say('a letter');
  await untilHeard('a letter');
  await loop.stop();
  expect(faults).toEqual(['cannot hear KEFU_CUSTOMERS yet: Error: attempt 3']);
});

it('waits without a fault for a source that is away, and once it has its durable hears without it', async () => {
  await ensureStream(source, eventStream('customers'));
  await say('first');
  const early = loopThat();
  early.start();
  await waitFor(() => tries >= 2, { what: 'two tries' });
  const leave = answer();
  await untilHeard('first');
  await early.stop();
  await leave();
  await say('second');
  const later = loopThat();
  later.start();
  await untilHeard('first', 'second');
  await later.stop();
  expect(faults).toEqual([]);
});
