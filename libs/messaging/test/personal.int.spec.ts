import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, system } from '@kefu/kernel';
import { waitFor, type Nats } from '@kefu/testing';
import { ensureStream, personalStream } from '../src/broker/ensure-stream.js';
import { personalStates, personalSubjectOf } from '../src/events/names.js';
import { openDeadLetters, Reactions, type Broker } from '../src/index.js';
import type { PersonalMessage } from '../src/personal/publish-personal.js';
import { answerListeners } from '../src/relay/answer-listeners.js';
import { connectAs, openNats, Receiver } from './post-office.js';

let nats: Nats;
let customers: Broker;
let operator: Broker;
let receiver: Receiver;
let taken: number[];
/** How often the handler still fails. */
let failures: number;
/** Whose state it never takes. */
let neverOf: string | undefined;

beforeAll(async () => {
  nats = await openNats();
  customers = await connectAs(nats, 'customers');
  operator = await connectAs(nats, 'operator');
  await ensureStream(customers, personalStream());
  answerListeners({ broker: customers, heard: [personalStates], onFault: () => undefined });
});
afterAll(async () => {
  await Promise.all([customers.close(), operator.close()]);
  await nats.stop();
});

beforeEach(async () => {
  [taken, failures, neverOf] = [[], 0, undefined];
  const reactions = new Reactions();
  reactions.personal = (message) => {
    const { sequence, personId } = message as PersonalMessage;
    failures -= 1;
    if (failures >= 0 || personId === neverOf)
      return Promise.reject(new Error('the shelf is full'));
    taken.push(sequence);
    return Promise.resolve();
  };
  receiver = await Receiver.open();
  await receiver.start(nats, reactions);
});
afterEach(async () => {
  await receiver.close();
  await customers.jsm.streams.purge('KEFU_PERSONAL');
  await operator.jsm.consumers.delete('KEFU_PERSONAL', 'callbacks__personal');
});

const say = async (personId: string, body: string): Promise<void> => {
  await customers.publish([{ subject: personalSubjectOf(personId), id: newId(), body }]);
};
const state = (personId: string, sequence: number): string =>
  JSON.stringify({ personId, sequence, tombstone: false, state: { name: '张三' } });
const letters = () => openDeadLetters(receiver.database);

describe('personal data that cannot be taken over', () => {
  it('is put aside at once where it can never be read, and nothing waits behind it', async () => {
    const person = newId();
    await say(newId(), '{"name":"张三"');
    await say(person, state(person, 7));
    await waitFor(() => taken.includes(7));
    const found = await letters();
    expect(found).toMatchObject([
      { source: 'personal', aggregateId: null, error: 'Error: it is no state of a person' },
    ]);
    expect(
      JSON.stringify(await receiver.database.query('SELECT * FROM dead_letter')),
    ).not.toContain('张三');
  });

  it('comes again, and is forgotten about once it works', async () => {
    const person = newId();
    failures = 2;
    await say(person, state(person, 1));
    await waitFor(() => taken.includes(1));
    expect(await letters()).toEqual([]);
  });

  it('becomes a letter without a body, which a later state resolves', async () => {
    const person = newId();
    failures = Infinity;
    // as if it had come often before
    await receiver.database.query(
      `INSERT INTO dead_letter (id, source, aggregate_id, sequence, body, error)
       VALUES ($1, 'personal', $2, 3, '', 'Error: the shelf is full')`,
      [newId(), person],
    );
    await say(person, state(person, 3));
    await waitFor(() => receiver.faults.length > 0);
    expect(await letters()).toMatchObject([{ aggregateId: person, sequence: 3 }]);
    failures = 0;
    await say(person, state(person, 4));
    await waitFor(() => taken.includes(4));
    await waitFor(async () => (await letters()).length === 0);
  });

  it('is let go where somebody skips its letter', async () => {
    const person = newId();
    failures = Infinity;
    const id = newId();
    await receiver.database.query(
      `INSERT INTO dead_letter (id, source, aggregate_id, sequence, body, error)
       VALUES ($1, 'personal', $2, 5, '', 'Error: the shelf is full')`,
      [id, person],
    );
    await receiver.messaging?.gate.skip(id, system('spec'), 'nobody needs it');
    await say(person, state(person, 5));
    await waitFor(async () => {
      const { num_ack_pending: open, num_pending: left } = await operator.jsm.consumers.info(
        'KEFU_PERSONAL',
        'callbacks__personal',
      );
      return open === 0 && left === 0;
    });
    expect(taken).toEqual([]);
  });
});

describe('personal data of many people that waits', () => {
  const sayOf = (people: readonly string[], from: number) =>
    customers.publish(
      people.map((person, at) => ({
        subject: personalSubjectOf(person),
        id: newId(),
        body: state(person, from + at),
      })),
    );
  const seen = () =>
    receiver.database.query<{ id: string; sequence: number; xmin: string }>(
      'SELECT person_id AS id, sequence, xmin::text FROM personal_seen',
    );

  it('is taken over several people at a time, and of each the later state wins', async () => {
    const people = Array.from({ length: 40 }, () => newId());
    await sayOf([...people, ...people], 100);
    await waitFor(
      async () => (await seen()).filter(({ sequence }) => sequence >= 140).length >= 40,
    );
    const rows = await seen();
    expect(rows.map(({ id }) => id).sort()).toEqual([...people].sort());
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBeLessThan(people.length);
  });

  it('does not wait for one among them whose state cannot be taken over', async () => {
    const people = Array.from({ length: 20 }, () => newId());
    neverOf = people[7];
    await sayOf(people, 500);
    await waitFor(async () => (await seen()).length >= people.length - 1);
    expect((await seen()).map(({ id }) => id)).not.toContain(neverOf);
    await waitFor(() => receiver.faults.length > 0);
  });
});
