import { describe, expect, it } from '@jest/globals';
import { freshBytes, isId, newId } from './index.js';

describe('an id', () => {
  it('is unique and comes after all made before it, however many a millisecond', () => {
    const ids = Array.from({ length: 100_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every(isId)).toBe(true);
    expect(ids[0]?.slice(14, 15)).toBe('7');
  });

  it('says when it was made', () => {
    const before = Date.now();
    const made = parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThanOrEqual(Date.now() + 1);
  });
});

describe('fresh bytes', () => {
  it('are nobody else’s, also of those who keep them', () => {
    const all = Array.from({ length: 5_000 }, () => freshBytes(12));
    expect(new Set(all.map((bytes) => bytes.toString('hex'))).size).toBe(all.length);
    expect(freshBytes(20_000)).toHaveLength(20_000);
  });
});
