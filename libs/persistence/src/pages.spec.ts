import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@kefu/kernel';
import { decodeCursor, encodeCursor, page } from './pages.js';

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
