import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, systemClock } from '@kefu/kernel';
import { testNats, waitFor, type Nats } from '@kefu/testing';
import { OtherServices } from '@kefu/testing/events';
import { FollowStreams, type Followed } from '../src/following/index.js';
import { eventStream } from '../src/broker/ensure-stream.js';
import { eventsOf } from '../src/events/names.js';
import type { Broker } from '../src/index.js';
import { answerListeners } from '../src/relay/answer-listeners.js';
import { connectAs, LetterStampedV1 } from './post-office.js';

const letters = new OtherServices(() => systemClock.now());

describe('following the streams', () => {
  let nats: Nats;
  let customers: Broker;
  let answering: () => Promise<void>;
  const followers: FollowStreams[] = [];

  const follow = (since = new Date(0)) => {
    const [events, said, standings]: [Followed[], string[], boolean[]] = [[], [], []];
    const { user, pass, servers } = nats.natsUrlFor('gateway');
    const follower = new FollowStreams({
      ...{ servers, user, password: pass, name: 'gateway', subject: 'kefu.gateway.presence' },
      services: ['customers', 'service-desk'],
      since,
      take: (event) => events.push(event),
      hear: (text) => said.push(text),
      onStanding: (upToDate) => standings.push(upToDate),
      onFault: (what, error) => said.push(`${what}: ${String(error)}`),
    });
    followers.push(follower);
    follower.start();
    return { follower, events, said, standings };
  };
  const stamp = async (letter: string, stamps: number): Promise<void> => {
    const text = letters.say(letter, happened(LetterStampedV1, { stamps }));
    await customers.js.publish(LetterStampedV1.type, text, { timeout: 5_000 });
  };
  const heard = (events: readonly Followed[], count: number) =>
    waitFor(() => events.length >= count, { what: `${count} events` });

  beforeAll(async () => {
    nats = await testNats();
    customers = await connectAs(nats, 'customers');
    await customers.jsm.streams.add(eventStream('customers'));
    answering = answerListeners({
      broker: customers,
      heard: [eventsOf('customers')],
      onFault: () => undefined,
    });
  });
  afterAll(async () => {
    await Promise.all(followers.map((follower) => follower.stop()));
    await answering();
    await customers.close();
    await nats.stop();
  });

  it('tells what there was as old and what comes as fresh, with when its stream took it', async () => {
    const [one, two] = [newId(), newId()];
    const before = Date.now();
    await stamp(one, 1);
    await stamp(two, 1);
    const { events, standings, said } = follow();
    await waitFor(() => standings.includes(true), { what: 'the streams to be known' });
    await stamp(one, 2);
    await heard(events, 3);
    expect(events.map(({ envelope, fresh }) => [envelope.subject, fresh])).toEqual([
      [one, false],
      [two, false],
      [one, true],
    ]);
    expect(events[2]).toMatchObject({ service: 'customers', aggregate: 'letter', sequence: 2 });
    expect(events[0]?.storedAt).toBeGreaterThanOrEqual(before - 1);
    expect(said).toEqual([]);
  });

  it('begins where it is told, and leaves no trace when it stops', async () => {
    const { follower, events, standings } = follow(new Date(Date.now() + 60_000));
    await waitFor(() => standings.includes(true), { what: 'the streams to be known' });
    expect(events).toEqual([]);
    await follower.stop();
    const durables = (await customers.jsm.consumers.list('KEFU_CUSTOMERS').next()).filter(
      ({ config }) => config.durable_name !== undefined,
    );
    expect(durables).toEqual([]);
  });

  it('hears what other instances say, and says so itself', async () => {
    const [here, there] = [follow(), follow()];
    await waitFor(() => here.standings.includes(true) && there.standings.includes(true), {
      what: 'both to be connected',
    });
    here.follower.say('a');
    await waitFor(() => there.said.length > 0, { what: 'the other to hear it' });
    expect([here.said, there.said]).toEqual([['a'], ['a']]);
  });

  it('says that it is late while the broker is away, and misses nothing of what came meanwhile', async () => {
    const { events, standings } = follow();
    await waitFor(() => standings.at(-1) === true, { what: 'the streams to be known' });
    const known = events.length;
    await nats.stop();
    await waitFor(() => standings.at(-1) === false, { what: 'it to be late' });
    await nats.restart();
    const letter = newId();
    await waitFor(
      () =>
        stamp(letter, 1).then(
          () => true,
          () => false,
        ),
      { what: 'the broker' },
    );
    await waitFor(() => events.some(({ envelope }) => envelope.subject === letter), {
      what: 'what came meanwhile',
    });
    await waitFor(() => standings.at(-1) === true, { what: 'it to be up to date again' });
    expect(events.at(-1)?.fresh).toBe(true);
    expect(new Set(events.map(({ envelope }) => envelope.id)).size).toBe(known + 1);
  });
});
