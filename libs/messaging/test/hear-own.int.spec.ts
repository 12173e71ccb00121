import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Reactions, type ReceivedEvent } from '../src/index.js';
import { LetterStampedV1, Sender } from './post-office.js';

const written: string[][] = [];
let fails = false;
let sender: Sender;

const reactionsOf = (many: boolean): Reactions => {
  const reactions = new Reactions();
  const writeDown = async (batch: unknown) => {
    if (fails) throw new Error('cannot be written down');
    const within = sender.database.current === undefined ? 'outside' : 'within';
    const all = (batch as ReceivedEvent<LetterStampedV1>[]).map(
      ({ meta, data }) => `${meta.source} ${meta.sequence} ${data.stamps}`,
    );
    written.push([within, ...all]);
    return Promise.resolve();
  };
  const extras = { eventClasses: [LetterStampedV1], many, method: Symbol('one') };
  reactions.add(LetterStampedV1.type, writeDown, extras);
  return reactions;
};

beforeAll(async () => {
  sender = await Sender.open(reactionsOf(true));
});
beforeEach(() => {
  fails = false;
  written.length = 0;
});
afterAll(() => sender.close());

it('hears what it says itself once, at the end of the transaction that says it', async () => {
  await sender.database.transaction(async () => {
    const id = await sender.write();
    await sender.stampAgain(id);
    expect(written).toEqual([]);
  });
  expect(written).toEqual([['within', 'customers 1 1', 'customers 2 2']]);
});

it('says nothing where it cannot be written down', async () => {
  const before = await sender.unsettled();
  fails = true;
  await expect(sender.write()).rejects.toThrow('cannot be written down');
  expect(await sender.unsettled()).toBe(before);
});

it('hears nothing of itself over the broker', () => {
  const reactions = reactionsOf(true);
  expect(reactions.sourcesOf('customers')).toEqual([]);
  expect(reactions.sourcesOf('callbacks')).toEqual(['customers']);
});

it('takes no reaction to what it says itself but writing it down', () => {
  const refused = () => {
    reactionsOf(false).requireOwnAreWrittenDown('customers');
  };
  expect(refused).toThrow('belongs to the use case that says it');
  reactionsOf(false).requireOwnAreWrittenDown('callbacks');
  reactionsOf(true).requireOwnAreWrittenDown('customers');
});
