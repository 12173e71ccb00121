import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { waitFor } from '@kefu/testing';
import { openBank, type Bank } from '../test/accounts.js';
import { type Database, recordMerger, standingIdOf, standingIdsOf } from './index.js';

let bank: Bank;
let database: Database;
beforeAll(async () => {
  bank = await openBank();
  database = await bank.connect();
});
afterAll(() => bank.close());

const merge = (from: string, into: string) =>
  database.transaction((tx) => recordMerger(tx, from, into));
const standing = (id: string) => database.transaction((tx) => standingIdOf(tx, id));

describe('records that were merged', () => {
  it('are found by the ids of all that were merged into them, in whatever order that was heard', async () => {
    const [a, b, c, d] = [newId(), newId(), newId(), newId()];
    await merge(c, d);
    await merge(a, b);
    expect(await merge(b, c)).toBe(d);
    expect(await Promise.all([a, b, c, d].map(standing))).toEqual([d, d, d, d]);
  });

  it('names only those that were merged', async () => {
    const [a, b, other] = [newId(), newId(), newId()];
    await merge(a, b);
    await merge(a, b);
    const found = await database.transaction((tx) => standingIdsOf(tx, [a, other]));
    expect(found).toEqual(new Map([[a, b]]));
  });

  it('lets a merger wait for who has looked, so that nothing is filed for who just went', async () => {
    const [a, b] = [newId(), newId()];
    const done: string[] = [];
    let looked: () => void = () => undefined;
    const look = new Promise<void>((resolve) => (looked = resolve));
    const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    const filing = database.transaction(async (tx) => {
      const id = await standingIdOf(tx, a);
      looked();
      await waitFor(async () => (await database.queryOutside(waiting)).length, {
        what: 'the merger to wait',
      });
      done.push(`filed for ${id === a ? 'the old one' : 'the survivor'}`);
    });
    await look;
    await merge(a, b);
    done.push('merged');
    await filing;
    expect(done).toEqual(['filed for the old one', 'merged']);
  });
});
