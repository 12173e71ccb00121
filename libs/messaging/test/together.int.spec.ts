import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, refusedByRule } from '@kefu/kernel';
import { sqlStateOf } from '@kefu/persistence';
import { waitFor, type Nats } from '@kefu/testing';
import { admitMany, readEnvelope, type ReceivedEvent } from '../src/index.js';
import {
  LetterStampedV1,
  openNats,
  Receiver,
  Sender,
  stampedEvent,
  type React,
} from './post-office.js';

const LOCK_NOT_AVAILABLE = '55P03';
const LETTERS = 40;
let receiver: Receiver;

beforeEach(async () => {
  receiver = await Receiver.open();
});
afterEach(() => receiver.close());

describe('events that wait for their listener', () => {
  let nats: Nats;
  let sender: Sender;
  let letters: string[];

  beforeEach(async () => {
    [nats, sender] = await Promise.all([openNats(), Sender.open()]);
    await sender.start(nats);
    letters = await Promise.all(Array.from({ length: LETTERS }, () => sender.write()));
    for (const letter of letters) await sender.stampAgain(letter);
    await waitFor(async () => (await sender.unsettled()) === 0, { what: 'a settled outbox' });
  });
  afterEach(async () => {
    await sender.close();
    await receiver.messaging?.stop();
    await nats.stop();
  });

  const hear = async (react: React, effects: number): Promise<void> => {
    await receiver.start(nats, receiver.reactions(react));
    await waitFor(async () => (await receiver.received()).length >= effects, {
      what: `${effects} effects`,
    });
  };
  const expectEachOnce = async (of: readonly string[]): Promise<void> => {
    const received = await receiver.received();
    for (const letter of of) {
      const mine = received.filter((row) => row.letter === letter);
      expect(mine.map((row) => row.sequence)).toEqual([1, 2]);
    }
    expect(received).toHaveLength(of.length * 2);
  };

  it('take effect once each, in the order of their aggregate, several in one transaction', async () => {
    await hear(receiver.note, LETTERS * 2);
    await expectEachOnce(letters);
    const [row] = await receiver.database.query<{ count: number }>(
      'SELECT count(DISTINCT xmin::text) FROM received',
    );
    expect(row?.count).toBeLessThan(LETTERS);
  });

  it('reach what takes many at once, although other reactions to them go in turn', async () => {
    const batches: number[] = [];
    const reactions = receiver.reactions();
    reactions.add(
      LetterStampedV1.type,
      (batch) => {
        batches.push((batch as readonly ReceivedEvent[]).length);
        return Promise.resolve();
      },
      { eventClasses: [LetterStampedV1], many: true, method: Symbol('many') },
    );
    await receiver.start(nats, reactions);
    await waitFor(async () => (await receiver.received()).length >= LETTERS * 2);
    await expectEachOnce(letters);
    expect(Math.max(...batches)).toBeGreaterThan(1);
  });

  it('do not suffer from one among them that fails', async () => {
    const [, failing = ''] = letters;
    let attempts = 0;
    await hear(async (event, meta) => {
      await receiver.note(event, meta);
      if (meta.aggregateId !== failing || meta.sequence !== 1) return;
      attempts += 1;
      if (attempts < 3) throw new Error('in the middle');
    }, LETTERS * 2);
    await expectEachOnce(letters);
    expect(attempts).toBe(3);
  });

  it('do not suffer from one among them that the handbook refuses; the refusal is on record', async () => {
    const [, refused = ''] = letters;
    await hear(
      async (event, meta) => {
        await receiver.note(event, meta);
        if (meta.aggregateId !== refused) return;
        throw refusedByRule('FR-12', 'signed-by-a-stranger', {
          zh: '非本人签收',
          en: 'another person',
        });
      },
      LETTERS * 2 - 2,
    );
    const refusals = () => receiver.database.query('SELECT code FROM reaction_refusal');
    await waitFor(async () => (await refusals()).length === 2, { what: 'two refusals' });
    await expectEachOnce(letters.filter((letter) => letter !== refused));
    expect(receiver.faults).toEqual([]);
  });
});

const letterOf = (sequences: readonly number[]) => {
  const letter = newId();
  return sequences.map((sequence) => {
    const body = stampedEvent(letter, sequence);
    return { body, received: readEnvelope(body) };
  });
};

it('events that two instances get at the same time take effect once; who comes second leaves them', async () => {
  const batch = Array.from({ length: 10 }, () => letterOf([1, 2])).flat();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const admit = (react: React) => {
    const reactions = receiver.reactions(react);
    return admitMany(receiver.database, 'customers', batch, (tx, ready) =>
      reactions.applyTogether(tx, ready, 'customers'),
    );
  };
  const first = admit(async (event, meta) => {
    await held;
    await receiver.note(event, meta);
  });
  await waitFor(() => receiver.hasTransaction('idle'), { what: 'the first in its reaction' });
  const second = admit(receiver.note);
  await waitFor(() => receiver.hasTransaction('lock'), { what: 'the second at the gate' });
  release();
  expect(await Promise.all([first, second])).toEqual([[], batch]);
  expect(await receiver.received()).toHaveLength(batch.length);
  expect(await admit(receiver.note)).toEqual([]);
});

it('two transactions that need what the other holds give up before PostgreSQL looks for deadlocks', async () => {
  await receiver.database.query(`CREATE TABLE shelf (name text PRIMARY KEY)`);
  await receiver.database.query(`INSERT INTO shelf VALUES ('left'), ('right')`);
  let holding = 0;
  let bothHold: () => void;
  const untilBothHold = new Promise<void>((resolve) => {
    bothHold = resolve;
  });
  const take = async (first: string): Promise<unknown> => {
    const shelves = first === 'left' ? ['left', 'right'] : ['right', 'left'];
    const reactions = receiver.reactions(async (_, { sequence }) => {
      await receiver.database.query('SELECT FROM shelf WHERE name = $1 FOR UPDATE', [
        shelves[sequence - 1],
      ]);
      if (sequence === 2) return;
      holding += 1;
      if (holding === 2) bothHold();
      await untilBothHold;
    });
    const batch = letterOf([1, 2]);
    return admitMany(receiver.database, 'customers', batch, (tx, events) =>
      reactions.applyTogether(tx, events, 'customers'),
    ).catch(sqlStateOf);
  };
  const outcomes = await Promise.all([take('left'), take('right')]);
  expect(outcomes).toContain(LOCK_NOT_AVAILABLE);
});
