import type { Bilingual, IsoDuration, Limit, MoneyText, TimeOfDay } from '@kefu/kernel';

/** One entry of a list that a centre keeps itself, e.g. the causes of churn. */
export interface Choice {
  readonly code: string;
  readonly title: Bilingual;
}

/** A step of a fee table: the fee up to that size, the last one without end. */
export interface FeeStep {
  readonly upTo: number | null;
  readonly fee: MoneyText;
}

/** What the value of a parameter looks like, by its unit. */
export interface ValueOf {
  readonly duration: IsoDuration;
  readonly 'working-days': number;
  readonly limit: Limit;
  readonly 'time-of-day': TimeOfDay;
  readonly count: number;
  readonly percent: number;
  readonly number: number;
  readonly money: MoneyText;
  readonly flag: boolean;
  readonly choice: string;
  readonly 'days-list': readonly number[];
  readonly choices: readonly Choice[];
  readonly 'choices-by': Readonly<Record<string, readonly Choice[]>>;
  readonly 'durations-by': Readonly<Record<string, IsoDuration>>;
  readonly 'numbers-by': Readonly<Record<string, number>>;
  readonly 'limits-by': Readonly<Record<string, Limit>>;
  readonly 'fee-steps': readonly FeeStep[];
}

export type Unit = keyof ValueOf;

export interface Bounds {
  /** Of the number; of a duration, an ISO duration; of money, an amount. */
  readonly min?: number | string;
  readonly max?: number | string;
  /** What a choice may be, or the keys that a table must have; without it keys are free. */
  readonly of?: readonly string[];
}

export interface Parameter<U extends Unit = Unit> extends Bounds {
  readonly unit: U;
  readonly default: ValueOf[U];
  readonly title: Bilingual;
}

const parameterOf =
  <U extends Unit>(unit: U, bounds: Bounds = {}) =>
  (value: ValueOf[U], zh: string, en: string, more: Bounds = {}): Parameter<U> => ({
    unit,
    default: value,
    title: { zh, en },
    ...bounds,
    ...more,
  });

/** ISO 8601: `PT10M`, `P2D`. */
export const duration = parameterOf('duration', { min: 'PT0S', max: 'P10Y' });
export const workingDays = parameterOf('working-days', { min: 1, max: 250 });
/** Anything that `due` takes: a duration, working days, a time of a day. */
export const limit = parameterOf('limit');
export const timeOfDay = parameterOf('time-of-day');
export const count = parameterOf('count', { min: 0, max: 1_000_000 });
export const percent = parameterOf('percent', { min: 0, max: 100 });
export const number = parameterOf('number', { min: 0, max: 1_000_000 });
/** Yuan. */
export const money = parameterOf('money', { min: '0.00' });
export const flag = parameterOf('flag');
export const choice = parameterOf('choice');
/** Days before or after something, in the order in which they come. */
export const daysList = parameterOf('days-list', { min: 0, max: 3_650 });
export const choices = parameterOf('choices');
/** A list for each code of another list, the benefits of a level, say. */
export const choicesBy = parameterOf('choices-by');
export const durationsBy = parameterOf('durations-by', { min: 'PT0S', max: 'P10Y' });
export const numbersBy = parameterOf('numbers-by', { min: 0, max: 1_000_000 });
export const limitsBy = parameterOf('limits-by');
export const feeSteps = parameterOf('fee-steps');
