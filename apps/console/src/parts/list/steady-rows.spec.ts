import { describe, expect, it } from '@jest/globals';
import { steady } from './steady-rows';

const rows = (...ids: readonly string[]) => ids.map((id) => ({ id }));

describe('the rows of a list that somebody looks at', () => {
  it('stand still while others come, go and move, and say how many wait', () => {
    const before = rows('a', 'b', 'c');
    const found = steady(['a', 'b', 'c'], rows('x', 'b', 'a'), false, before);
    expect(found.rows).toEqual(before);
    expect(found.waiting).toBe(3);
  });

  it('stay also where everything that is read is new', () => {
    const before = rows('a', 'b');
    const found = steady(['a', 'b'], rows('x', 'y'), false, before);
    expect(found.rows).toEqual(before);
    expect(found.waiting).toBe(4);
  });

  it('show what changed in them at once', () => {
    const before = [{ id: 'a', name: 'old' }];
    expect(steady(['a'], [{ id: 'a', name: 'new' }], false, before)).toEqual({
      rows: [{ id: 'a', name: 'new' }],
      waiting: 0,
    });
  });

  it('are followed by those of a later page without asking', () => {
    const found = steady(['a'], rows('a', 'b'), true, rows('a'));
    expect(found).toEqual({ rows: rows('a', 'b'), waiting: 0 });
  });
});
