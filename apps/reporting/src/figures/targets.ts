import type { Handbook } from '@kefu/handbook';
import type { Figure } from './figure.js';
import type { FigureValue } from './sections.js';

/** RP-09: what a share should be, in percent. */
export interface Target {
  readonly target: number;
  /** So many points below it are yellow. */
  readonly yellowWithin: number;
}

export type TargetedFigure = Figure & Partial<Target>;
export const lights = ['green', 'yellow', 'red'] as const;
export type Light = (typeof lights)[number];

const parameterOf = {
  'complaints-handled': 'handled',
  'complaints-satisfied': 'satisfiedReplies',
  'recovery-rate': 'recovery',
} as const;

/** With its target, where it has one. */
export const withTarget = (handbook: Handbook, figure: Figure): TargetedFigure => {
  const name = Object.entries(parameterOf).find(([of]) => of === figure.figure)?.[1];
  if (!name) return figure;
  const target = handbook.parameter('RP-09', name);
  return { ...figure, target, yellowWithin: handbook.parameter('RP-09', 'yellowWithin') };
};

/** None without a target, or of nothing. */
export const lightOf = (figure: TargetedFigure, value?: FigureValue): Light | null => {
  const { target, yellowWithin = 0 } = figure;
  const share = value?.share ?? null;
  if (target === undefined || share === null) return null;
  // In hundredths of a percent, as shares are rounded: 0.9 * 100 is no 90
  const below = Math.round(target * 100) - Math.round(share * 10_000);
  if (below <= 0) return 'green';
  return below <= Math.round(yellowWithin * 100) ? 'yellow' : 'red';
};
