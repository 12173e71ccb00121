import type { Instant } from '@kefu/kernel';
import type { Consequence } from './deeds.js';
import { minuteOf } from './local-moments.js';

export interface Occurrence {
  /** The order's number. */
  readonly order: string;
  readonly at: Instant;
  readonly follows: Consequence;
}

/** What had to happen by itself, and what did: the same, each once, to the minute. */
export class Expectations {
  readonly #expected: Occurrence[] = [];
  readonly #observed: Occurrence[] = [];

  get count(): number {
    return this.#expected.length;
  }

  get breaches(): readonly Occurrence[] {
    return this.#expected.filter(({ follows }) => follows.what === 'breach');
  }

  expect(occurrence: Occurrence): void {
    this.#expected.push(occurrence);
  }

  observe(occurrence: Occurrence): void {
    this.#observed.push(occurrence);
  }

  /** In words; empty when everything was as expected. */
  differences(): readonly string[] {
    const expected = this.#expected.map(inWords);
    const observed = this.#observed.map(inWords);
    return [
      ...without(expected, observed).map((words) => `did not happen: ${words}`),
      ...without(observed, expected).map((words) => `was not to happen: ${words}`),
    ];
  }
}

/** What one list has more of than the other; each counts as often as it is there. */
export const without = (all: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return all.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
};

const inWords = ({ order, at, follows }: Occurrence): string =>
  `${minuteOf(at)} ${order} ${Object.values(follows).join(' ')}`;
