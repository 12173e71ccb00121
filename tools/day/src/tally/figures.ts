import { instantAt, localDate, plusDays, type LocalDate } from '@kefu/kernel';
import { ZONE } from '../stage/local-moments.js';
import type { ExpectedCallbacks } from './expected-callbacks.js';
import type { Fact } from './fact.js';
import type { Tally } from './tally.js';

/** What belongs to no order and no region. */
export const NOWHERE = '?';

export type FigureKind =
  | 'count'
  | 'minutes'
  | 'days'
  | 'share'
  | 'ratio'
  | 'score'
  | 'mean'
  | 'amount';

export interface FigureValue {
  readonly count: number;
  readonly median?: number | null;
  readonly p90?: number | null;
  readonly share?: number | null;
  readonly average?: number | null;
  readonly amount?: string;
}

const rounded = (value: number | undefined, places: number): number | null =>
  value === undefined ? null : Number(value.toFixed(places));

/** The value at that rank, nearest from above. */
const ranked = (sorted: readonly number[], rank: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(rank * sorted.length) - 1)];

/** Of an even number the mean of the two in the middle. */
const medianOf = (sorted: readonly number[]): number | undefined => {
  const [low, high] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : sum(values) / values.length;

export const figureOf = (kind: FigureKind, facts: readonly Fact[]): FigureValue => {
  const count = facts.length;
  const values = facts.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const sorted = values.sort((a, b) => a - b);
  switch (kind) {
    case 'minutes':
    case 'days':
      return {
        count,
        median: rounded(medianOf(sorted), 2),
        p90: rounded(ranked(sorted, 0.9), 2),
      };
    case 'share':
      return { count, share: rounded(mean(values), 4) };
    case 'ratio': {
      const [part, whole] = [sum(values), sum(facts.map(({ of = 0 }) => of))];
      return { count, share: rounded(whole === 0 ? undefined : part / whole, 4) };
    }
    case 'score':
    case 'mean':
      return { count, average: rounded(mean(values), 2) };
    case 'amount':
      return { count, amount: sum(values).toFixed(2) };
    default:
      return { count };
  }
};

/**
 * CU-04: nobody takes the papers of a repair to the centre on this day, so each receipt's are missed at
 * close of business of the next working day. They are of no region.
 */
export const papersThatStay = (tally: Tally): readonly Fact[] =>
  tally.facts
    .filter(({ figure }) => figure === 'signed')
    .map(({ at }) => ({
      ...{ figure: 'breaches', order: NOWHERE, region: NOWHERE, rule: 'CU-04' },
      at: instantAt(plusDays(localDate(at, ZONE), 1), '18:00', ZONE),
    }));

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
    // Calls about complaints are counted with those
    .filter(({ calledOff, plan }) => !calledOff && plan !== 'CP-10')
    .map(({ order, countedAt: at }) => ({
      ...{ figure: 'callbacks-due', at, order, region: regions.get(order) ?? '?' },
    }));
  return [
    ...[...tally.facts, ...due, ...papersThatStay(tally)].filter(({ at }) => at >= from && at < to),
    ...tally.openAt(to),
    ...tally.complaints.standing(from, to),
    ...tally.contracts.standing(from, to),
  ];
};
