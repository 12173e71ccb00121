import { addsUpToHundred } from '@kefu/handbook';
import { refusedByRule } from '@kefu/kernel';
import { Decimal } from 'decimal.js';

export const factors = ['payment', 'capital', 'years', 'disputes', 'inspection'] as const;
export type Factor = (typeof factors)[number];

export const grades = ['AAA', 'AA', 'A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/** Per cent by factor. */
export type Weights = Readonly<Record<string, number>>;

/** From 0 to 100, and in words where that number comes from. */
export interface FactorPoints {
  readonly points: number;
  readonly basis?: string | undefined;
}

/** What a factor brought to the score: points × weight / 100, exact. */
export interface Contribution extends FactorPoints {
  readonly factor: Factor;
  readonly weight: number;
  readonly contribution: string;
}

export interface Score {
  readonly contributions: readonly Contribution[];
  /** 0 to 100 with two decimals, rounded half up. */
  readonly score: string;
  readonly grade: Grade;
}

export interface ScoringTables {
  readonly weights: Weights;
  /** The lowest score of each grade; below the last one it is D. */
  readonly lowest: Readonly<Record<string, number>>;
}

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** @throws Refusal `weights-do-not-add-up` (422) */
export const scoreOf = (
  given: Readonly<Record<Factor, FactorPoints>>,
  { weights, lowest }: ScoringTables,
): Score => {
  requireWhole(weights);
  const parts = factors.map((factor) => {
    const weight = weights[factor] ?? 0;
    return { factor, weight, brought: new Exact(given[factor].points).times(weight).div(100) };
  });
  const score = parts
    .reduce((sum, { brought }) => sum.plus(brought), new Exact(0))
    .toDecimalPlaces(2);
  return {
    contributions: parts.map(({ factor, weight, brought }) => ({
      factor,
      ...given[factor],
      weight,
      contribution: brought.toFixed(),
    })),
    score: score.toFixed(2),
    grade: grades.find((grade) => score.gte(lowest[grade] ?? (grade === 'D' ? 0 : 101))) ?? 'D',
  };
};

const requireWhole = (weights: Weights): void => {
  if (addsUpToHundred(weights)) return;
  throw refusedByRule('CU-10', 'weights-do-not-add-up', {
    zh: '各因素权重之和须为 100',
    en: 'The weights of the factors must add up to 100',
  });
};

export const isWorse = (grade: Grade, than: Grade): boolean =>
  grades.indexOf(grade) > grades.indexOf(than);
