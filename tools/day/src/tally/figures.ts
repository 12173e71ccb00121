import { instantAt, plusDays, type LocalDate } from '@kefu/kernel';
import { ZONE } from '../stage/local-moments.js';
import type { ExpectedCallbacks } from './expected-callbacks.js';
import type { Fact, Tally } from './tally.js';

export type FigureKind = 'count' | 'minutes' | 'share' | 'score';

export interface FigureValue {
  readonly count: number;
  readonly median?: number | null;
  readonly p90?: number | null;
  readonly share?: number | null;
  readonly average?: number | null;
}

const rounded = (value: number | undefined, places: number): number | null =>
  value === undefined ? null : Number(value.toFixed(places));

/** The value at that rank, nearest from above: 0.5 is the median. */
const ranked = (sorted: readonly number[], rank: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(rank * sorted.length) - 1)];

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

export const figureOf = (kind: FigureKind, facts: readonly Fact[]): FigureValue => {
  const count = facts.length;
  const values = facts.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const sorted = values.sort((a, b) => a - b);
  switch (kind) {
    case 'minutes':
      return {
        count,
        median: rounded(ranked(sorted, 0.5), 2),
        p90: rounded(ranked(sorted, 0.9), 2),
      };
    case 'share':
      return { count, share: rounded(mean(values), 4) };
    case 'score':
      return { count, average: rounded(mean(values), 2) };
    default:
      return { count };
  }
};

/** Everything that the report of a day should count. */
export const factsOf = (
  tally: Tally,
  callbacks: ExpectedCallbacks,
  date: LocalDate,
): readonly Fact[] => {
  const from = instantAt(date, '00:00', ZONE);
  const to = instantAt(plusDays(date, 1), '00:00', ZONE);
  const regions = new Map(tally.facts.map(({ order, region }) => [order, region]));
  const due = callbacks.all
    .filter(({ calledOff }) => !calledOff)
    .map(({ order, countedAt: at }) => ({
      ...{ figure: 'callbacks-due', at, order, region: regions.get(order) ?? '?' },
    }));
  return [
    ...[...tally.facts, ...due].filter(({ at }) => at >= from && at < to),
    ...tally.openAt(to),
  ];
};
