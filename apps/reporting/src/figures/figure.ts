import type { Bilingual } from '@kefu/kernel';

/**
 * `count`: how many. `minutes`, `days`: the median (the middle value; of an even number the mean of the two
 * in the middle) and p90 (the smallest value that nine of ten do not exceed), with two decimals; days are of
 * 24 hours, working or not. `share`: how many of them, four decimals; `ratio`: how much of an amount. `score`, `mean`: the mean, two
 * decimals. `amount`: the sum in yuan. Halves are rounded up; of none there is no median, p90, share or mean.
 */
export const figureKinds = [
  'count',
  'minutes',
  'days',
  'share',
  'ratio',
  'score',
  'mean',
  'amount',
] as const;
export type FigureKind = (typeof figureKinds)[number];

export interface Figure {
  readonly figure: string;
  readonly kind: FigureKind;
  /** The rule that asks for it. */
  readonly rule: 'RP-02' | 'RP-03' | 'RP-04' | 'RP-05' | 'RP-06';
  readonly title: Bilingual;
  /** Of a ratio, the amounts that it is made of. */
  readonly of?: readonly [part: string, whole: string];
  /** What exactly is counted, and on which day. */
  readonly definition: Bilingual;
}

/** Figures of one kind that one rule asks for. */
export const figure =
  (kind: FigureKind, rule: Figure['rule']) =>
  (
    name: string,
    title: [zh: string, en: string],
    definition: [zh: string, en: string],
  ): Figure => ({
    figure: name,
    kind,
    rule,
    title: { zh: title[0], en: title[1] },
    definition: { zh: definition[0], en: definition[1] },
  });

/** How much of one amount another is. */
export const ratio =
  (rule: Figure['rule'], of: readonly [part: string, whole: string]) =>
  (...said: Parameters<ReturnType<typeof figure>>): Figure => ({
    ...figure('ratio', rule)(...said),
    of,
  });
