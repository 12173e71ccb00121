import { describe, expect, it } from '@jest/globals';
import type { Say } from '../words/use-words';
import { leftOf, urgencyOf, wholeUnits, writeLeft } from './time-left';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const say = ((word: string, values: Readonly<Record<string, string | number>>) =>
  `${word.replace('deadlines/', '')}(${Object.values(values).join(' ')})`) as unknown as Say;

const due = Date.UTC(2026, 2, 2, 8);
/** What is shown in each second of a while, and how often it is another text. */
const textsIn = (from: number, seconds: number): readonly string[] =>
  Array.from({ length: seconds }, (_, at) => writeLeft(leftOf(due, from + at * SECOND), say));
const changesIn = (texts: readonly string[]): number =>
  texts.filter((text, at) => at > 0 && text !== texts[at - 1]).length;

describe('what is left of a deadline', () => {
  it.each([
    [26 * HOUR, 'left(days(1 2))'],
    [HOUR, 'left(hours(1 0))'],
    [HOUR - 1, 'left(minutes(59))'],
    [5 * MINUTE, 'left(minutes(5))'],
    [5 * MINUTE - 1, 'left(4:50)'],
    [MINUTE, 'left(1:00)'],
    [MINUTE - 1, 'left(0:59)'],
    [1, 'left(0:00)'],
    [0, 'over(0:00)'],
    [-1, 'over(0:00)'],
    [-MINUTE - 1, 'over(1:00)'],
    [-5 * MINUTE, 'over(minutes(5))'],
    [-30 * HOUR, 'over(days(1 6))'],
  ])('is told of %d ms as %s', (left, told) => {
    expect(writeLeft(left, say)).toBe(told);
  });

  it('is told by seconds in the last minute and the first one over, by tens of them in the five, and else by minutes', () => {
    expect(changesIn(textsIn(due - MINUTE + 1, 60))).toBe(59);
    expect(changesIn(textsIn(due + SECOND, 59))).toBe(58);
    expect(changesIn(textsIn(due - 4 * MINUTE, 60))).toBe(5);
    expect(changesIn(textsIn(due + 3 * MINUTE, 60))).toBe(5);
    expect(changesIn(textsIn(due - 30 * MINUTE, 60))).toBeLessThanOrEqual(1);
    expect(changesIn(textsIn(due + 30 * MINUTE, 60))).toBeLessThanOrEqual(1);
  });

  it('changes at the same moments until the last minute, whenever each is due', () => {
    const moments = new Set<number>();
    for (let shift = 0; shift < 180; shift += 1) {
      const from = shift < 60 ? HOUR : 2 * MINUTE;
      const at = (second: number) => due - from + second * SECOND;
      const left = (second: number) => wholeUnits(leftOf(due + shift * SECOND, at(second)));
      for (let second = 1; second < 60; second += 1) {
        if (left(second) !== left(second - 1)) moments.add(second);
      }
    }
    expect([...moments].sort((a, b) => a - b)).toEqual([10, 20, 30, 40, 50]);
  });

  it('never says less than there is, nor more by more than ten seconds', () => {
    for (let left = MINUTE; left < 10 * MINUTE; left += 777) {
      const told = leftOf(due, due - left);
      expect(told).toBeGreaterThanOrEqual(left);
      expect(told).toBeLessThan(left + 10 * SECOND);
    }
  });

  it('never goes back, whenever it is due', () => {
    for (let shift = 0; shift < 10; shift += 1) {
      const at = due + shift * SECOND;
      const told = Array.from({ length: 1_200 }, (_, second) =>
        wholeUnits(leftOf(at, at + (second - 600) * SECOND)),
      );
      expect(told).toEqual(told.toSorted((a, b) => b - a));
    }
  });

  it('tells its last second from the first one over', () => {
    expect(Object.is(wholeUnits(1), wholeUnits(-1))).toBe(false);
  });
});

describe('the urgency of a deadline', () => {
  it.each([
    [11 * MINUTE, undefined, 'calm'],
    [10 * MINUTE, undefined, 'soon'],
    [0, undefined, 'late'],
    [13 * MINUTE, HOUR, 'calm'],
    [12 * MINUTE, HOUR, 'soon'],
    [MINUTE, MINUTE, 'soon'],
  ] as const)('of %d ms left of %s is %s', (left, whole, urgency) => {
    expect(urgencyOf(left, whole)).toBe(urgency);
  });
});
