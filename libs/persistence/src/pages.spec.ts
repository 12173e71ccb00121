import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@kefu/kernel';
import { decodeCursor, encodeCursor, everyPage, page, type Range } from './pages.js';

const id = '019ab3f0-0000-7000-8000-000000000000';
const at = '2026-03-02T08:00:00.000Z';
const shape = ['instant', 'id'] as const;

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof Refusal ? error.code : 'another';
  }
};

describe('pages', () => {
  it('say where the next one begins, and nothing on the last', () => {
    const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const first = page(rows, 2, (row) => [row.id]);
    expect(first.items).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(decodeCursor(first.next, ['text'])).toEqual(['b']);
    expect(page(rows, 3, (row) => [row.id])).toEqual({ items: rows });
    expect(page([], 3, () => [])).toEqual({ items: [] });
  });

  it('come back to where a cursor points', () => {
    expect(decodeCursor(encodeCursor([at, id]), shape)).toEqual([at, id]);
    expect(decodeCursor(undefined, shape)).toBeUndefined();
  });

  it('come back to a day, and refuse one that is none', () => {
    expect(decodeCursor(encodeCursor(['2028-02-29', id]), ['day', 'id'])).toEqual([
      '2028-02-29',
      id,
    ]);
    const none = encodeCursor(['2027-02-29', id]);
    expect(codeOf(() => decodeCursor(none, ['day', 'id']))).toBe('bad-cursor');
  });

  it.each([
    ['nothing', ''],
    ['noise', '%%%'],
    ['too few parts', encodeCursor([at])],
    ['too many parts', encodeCursor([at, id, 1])],
    ['another kind', encodeCursor([1, id])],
    ['no instant', encodeCursor(['2026-13-45T00:00:00.000Z', id])],
    ['no id', encodeCursor([at, 'x'])],
    ['an object', Buffer.from('{}').toString('base64url')],
  ])('refuse a cursor of %s', (_what, cursor) => {
    expect(codeOf(() => decodeCursor(cursor, shape))).toBe('bad-cursor');
  });
});

describe('every page of a list', () => {
  const ask = (cursor: string | undefined, limit: number) =>
    page([1, 2, 3, 4, 5].slice(decodeCursor(cursor, ['number'])?.[0] ?? 0), limit, (row) => [row]);

  it('comes one by one, from the cursor on, as it is shown', async () => {
    const find = ({ cursor, limit }: Range) => Promise.resolve(ask(cursor, limit));
    const shown = (row: number) => `#${row}`;
    const all = await everyPage(find, { limit: 2, shown });
    expect(await Readable.from(all).toArray()).toEqual([['#1', '#2'], ['#3', '#4'], ['#5']]);
    const rest = await everyPage(find, { cursor: encodeCursor([3]), shown });
    expect(await Readable.from(rest).toArray()).toEqual([['#4', '#5']]);
  });

  it('is refused before the first of it is asked for, and no further read than it is asked for', async () => {
    const read: Range[] = [];
    const find = (range: Range) => {
      read.push(range);
      return Promise.resolve().then(() => ask(range.cursor, range.limit));
    };
    const shown = (row: number) => row;
    await expect(everyPage(find, { cursor: 'made-up', shown })).rejects.toThrow(Refusal);
    const pages = await everyPage(find, { limit: 2, shown });
    await pages.next();
    expect(read).toHaveLength(2);
  });
});
