import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { openBank, type Bank } from '../test/accounts.js';
import type { AtEnd, Database } from './index.js';

let bank: Bank;
let one: Database;

beforeAll(async () => {
  bank = await openBank();
  one = await bank.connect(1);
});
afterAll(() => bank.close());

describe('what a transaction leaves for its end', () => {
  it('is done once, with all of it, and nothing of what was undone', async () => {
    const ends: string[][] = [];
    const end: AtEnd<string> = async (tx, all) => {
      const rows = await tx.query<{ sum: number }>('SELECT $1::int AS sum', [all.length]);
      ends.push([...all, String(rows[0]?.sum)]);
    };
    await one.transaction(async (tx) => {
      await tx.atEnd(end, ['first']);
      await tx.attempt(async () => {
        await tx.atEnd(end, ['undone']);
        throw new Error('undone');
      });
      await one.transaction((same) => same.atEnd(end, ['second', 'third']));
      expect(ends).toEqual([]);
    });
    expect(ends).toEqual([['first', 'second', 'third', '3']]);
    const refused = one.transaction(async (tx) => {
      await tx.atEnd(end, ['never']);
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect(ends).toHaveLength(1);
  });

  it('makes it fail where it fails, and is kept in memory a thousand at most', async () => {
    const fail = () => Promise.reject(new Error('the end failed'));
    await expect(one.transaction((tx) => tx.atEnd(fail, ['left']))).rejects.toThrow('the end');
    const sizes: number[] = [];
    const end: AtEnd<number> = (_, all) => Promise.resolve(void sizes.push(all.length));
    await one.transaction(async (tx) => {
      for (let no = 0; no < 2_500; no += 500) await tx.atEnd(end, Array<number>(500).fill(no));
      expect(sizes).toEqual([1_000, 1_000]);
      // What was done sooner within what is undone is done again
      await tx.attempt(async () => {
        await tx.atEnd(end, Array<number>(500).fill(0));
        throw new Error('undone');
      });
    });
    expect(sizes).toEqual([1_000, 1_000, 1_000, 500]);
  });

  it('writes nothing once it is undone, though it is still at work', async () => {
    const id = newId();
    const end: AtEnd<number> = async (tx) => {
      await pause(30);
      await tx.query('INSERT INTO erased_person (id) VALUES ($1)', [id]);
    };
    const refused = one.transaction(async (tx) => {
      await tx.atEnd(end, Array<number>(1_000).fill(0));
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    await pause(60);
    expect(await one.query('SELECT FROM erased_person WHERE id = $1', [id])).toEqual([]);
  });
});
