import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { earlier, happened, newId, system } from '@kefu/kernel';
import { waitFor, type Nats } from '@kefu/testing';
import { IsInt, IsString } from 'class-validator';
import { eventWriter, Reactions, type EventMeta } from '../src/index.js';
import { LetterStampedV1, openNats, Receiver, Sender } from './post-office.js';

/** The fact as it is said from now on: with the stamp's kind, and published beside the first version. */
class LetterStampedV2 {
  static readonly type = 'kefu.customers.letter.stamped.v2';
  static readonly beside = [
    earlier(LetterStampedV1, ({ stamps }: LetterStampedV2) => ({ stamps })),
  ];

  @IsInt()
  stamps!: number;

  @IsString()
  kind!: string;
}

let nats: Nats;
let sender: Sender;
let receiver: Receiver;

beforeEach(async () => {
  [nats, sender, receiver] = await Promise.all([openNats(), Sender.open(), Receiver.open()]);
});
afterEach(async () => {
  await Promise.all([sender.close(), receiver.close()]);
  await nats.stop();
});

const stampAsV2 = (id: string): Promise<unknown> =>
  sender.letters.change(id, system('clerk'), (letter) => {
    const next = { ...letter, stamps: letter.stamps + 1 };
    return { next, events: [happened(LetterStampedV2, { stamps: next.stamps, kind: 'round' })] };
  });

/** Which classes took effect, as the receiver noted them. */
const heard: string[] = [];

const reactionsTo = (...known: (typeof LetterStampedV1 | typeof LetterStampedV2)[]): Reactions => {
  const reactions = new Reactions();
  for (const of of known) {
    reactions.add(
      of.type,
      async (event, meta) => {
        await receiver.note(event as LetterStampedV1, meta as EventMeta);
        heard.push(of.name);
      },
      { eventClasses: [of], many: false, method: Symbol(of.name) },
    );
  }
  return reactions;
};

const letterOfThreeFacts = async (): Promise<string> => {
  const id = await sender.write();
  await stampAsV2(id);
  await sender.stampAgain(id);
  return id;
};

describe('a fact that is published in two versions', () => {
  it('takes effect once where both are known, by the higher one, in its place', async () => {
    heard.length = 0;
    await sender.start(nats);
    const id = await letterOfThreeFacts();
    await receiver.start(nats, reactionsTo(LetterStampedV1, LetterStampedV2));
    await waitFor(async () => (await receiver.received()).length === 3, { what: 'three effects' });
    expect((await receiver.received()).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(heard).toEqual(['LetterStampedV1', 'LetterStampedV2', 'LetterStampedV1']);
    expect(await receiver.database.query('SELECT position FROM gate')).toEqual([{ position: 3 }]);
    expect((await receiver.received())[1]).toMatchObject({ letter: id, stamps: 2 });
  });

  it('takes effect by the first version where only that is known', async () => {
    heard.length = 0;
    await sender.start(nats);
    await letterOfThreeFacts();
    await receiver.start(nats, reactionsTo(LetterStampedV1));
    await waitFor(async () => (await receiver.received()).length === 3, { what: 'three effects' });
    expect(heard).toEqual(['LetterStampedV1', 'LetterStampedV1', 'LetterStampedV1']);
  });

  it('goes out as two events with one sequence that name each other’s version', () => {
    const write = eventWriter({ centre: 'test', service: 'customers', epoch: () => newId() });
    const rows = write(happened(LetterStampedV2, { stamps: 1, kind: 'round' }), {
      aggregate: 'letter',
      aggregateId: newId(),
      sequence: 7,
      now: '2026-03-02T00:00:00.000Z',
    });
    const bodies = rows.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(bodies).toMatchObject([
      { type: LetterStampedV2.type, versions: '1,2', data: { stamps: 1, kind: 'round' } },
      { type: LetterStampedV1.type, versions: '1,2', data: { stamps: 1 } },
    ]);
    expect(new Set(bodies.map(({ sequence }) => sequence)).size).toBe(1);
    expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(2);
  });

  it('is refused where what stands beside it is another fact', () => {
    class LetterLostV2 {
      static readonly type = 'kefu.customers.letter.lost.v2';
      static readonly beside = [earlier(LetterStampedV1, () => ({ stamps: 1 }))];
    }
    const write = eventWriter({ centre: 'test', service: 'customers', epoch: () => newId() });
    const context = { aggregate: 'letter', aggregateId: newId(), sequence: 1, now: '' };
    expect(() => write(happened(LetterLostV2, {}), context)).toThrow(
      /not the versions of one fact/,
    );
  });
});
