import type { Handbook } from '@kefu/handbook';
import type { Figure } from './figure.js';
import type { FigureValue } from './sections.js';

/** RP-09: what a share should be, in percent; of a count, how many at most. */
export interface Target {
  readonly target: number;
  /** Of a share so many points below it are yellow. */
  readonly yellowWithin: number;
}

export type TargetedFigure = Figure & Partial<Target>;
export const lights = ['green', 'yellow', 'red'] as const;
export type Light = (typeof lights)[number];

const targetOf: Readonly<Record<string, (handbook: Handbook) => number>> = {
  'complaints-handled': (handbook) => handbook.parameter('RP-09', 'handled'),
  'complaints-satisfied': (handbook) => handbook.parameter('RP-09', 'satisfiedReplies'),
  'recovery-rate': (handbook) => handbook.parameter('CT-14', 'recovery'),
  'invoice-conformity': (handbook) => handbook.parameter('CT-14', 'conformity'),
  'billing-errors': (handbook) => handbook.parameter('CT-14', 'errors'),
};

/** With its target, where it has one. */
export const withTarget = (handbook: Handbook, figure: Figure): TargetedFigure => {
  const target = targetOf[figure.figure]?.(handbook);
  if (target === undefined) return figure;
  return { ...figure, target, yellowWithin: handbook.parameter('RP-09', 'yellowWithin') };
};

/** None without a target, or of nothing. */
export const lightOf = (figure: TargetedFigure, value?: FigureValue): Light | null => {
  const { kind, target, yellowWithin = 0 } = figure;
  if (target === undefined || !value) return null;
  if (kind === 'count') return value.count <= target ? 'green' : 'red';
  const { share = null } = value;
  if (share === null) return null;
  // In hundredths of a percent, as shares are rounded: 0.9 * 100 is no 90
  const below = Math.round(target * 100) - Math.round(share * 10_000);
  if (below <= 0) return 'green';
  return below <= Math.round(yellowWithin * 100) ? 'yellow' : 'red';
};
