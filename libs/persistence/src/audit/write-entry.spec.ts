import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstBrokenEntry, type TrailEntry } from './verify-trail.js';
import { changesBetween, hashOfEntry, personalFields } from './write-entry.js';

const trailOf = (bodies: readonly string[]): TrailEntry[] => {
  let previous = '';
  return bodies.map((body, index) => {
    previous = hashOfEntry(previous, body);
    return { version: index + 1, body, hash: previous };
  });
};

describe('changes between two states', () => {
  it('are the fields that differ, before and after', () => {
    expect(changesBetween({ a: 1, b: 'x', c: [1] }, { a: 2, b: 'x', c: [1] })).toEqual({
      a: [1, 2],
    });
  });

  it('tell absent as null, and absent from undefined not at all', () => {
    expect(changesBetween(undefined, { a: 1, b: undefined })).toEqual({ a: [null, 1] });
    expect(changesBetween({ a: 1 }, { b: 0 })).toEqual({ a: [1, null], b: [null, 0] });
  });

  it('are none between a state and its copy, whatever it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (state) => {
        expect(changesBetween(state, structuredClone(state))).toEqual({});
      }),
    );
  });
});

describe('personal fields', () => {
  it('are hidden before and after, the others are not', () => {
    const personal = personalFields<{ id: string; name: string }>(
      (state) => state.id,
      ['name'],
      (state) => ({ ...state, name: '' }),
    );
    const cipher = {
      forgotten: false,
      hide: (value: unknown) => value && 'hidden',
      reveal: (value: unknown) => value,
    };
    expect(personal.hide({ id: ['1', '2'], name: [null, '甲'] }, cipher)).toEqual({
      id: ['1', '2'],
      name: [null, 'hidden'],
    });
  });
});

describe('G-03 the chain of entries', () => {
  const bodies = fc.array(fc.string(), { minLength: 2, maxLength: 8 });

  it('is whole as it was written', () => {
    fc.assert(
      fc.property(bodies, (given) => {
        expect(firstBrokenEntry(trailOf(given))).toBeUndefined();
      }),
    );
  });

  it('shows any change of any body', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.string({ minLength: 1 }), (given, at, more) => {
        const index = at % given.length;
        const trail = trailOf(given).map((entry, each) =>
          each === index ? { ...entry, body: entry.body + more } : entry,
        );
        expect(firstBrokenEntry(trail)).toBe(index + 1);
      }),
    );
  });

  it('shows any entry that was taken out, but the last', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), (given, at) => {
        const index = at % (given.length - 1);
        expect(firstBrokenEntry(trailOf(given).toSpliced(index, 1))).toBe(index + 2);
      }),
    );
  });
});
