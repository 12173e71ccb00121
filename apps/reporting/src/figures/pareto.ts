import type { Group } from './sections.js';

/** By what the complaints of each are counted. */
export const paretoFigures = {
  cause: 'complaints-cause-found',
  category: 'complaints-received',
} as const;

/** One bar of a Pareto chart. */
export interface ParetoLine {
  readonly key: string | null;
  readonly count: number;
  /** 0 to 1, of all. */
  readonly share: number;
  /** Of this one and all that are as frequent or more: 1 at the last. */
  readonly cumulative: number;
}

const four = (part: number, all: number): number => Math.round((part / all) * 10_000) / 10_000;

/** The most frequent first; of none there is no line. */
export const paretoOf = (groups: readonly Group[] | undefined, figure: string): ParetoLine[] => {
  const counts = (groups ?? [])
    .map(({ key, figures }) => ({ key, count: figures[figure]?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    // Those that are as frequent stay in the order of their keys
    .sort((a, b) => b.count - a.count);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return counts.map(({ key, count }) => {
    before += count;
    return { key, count, share: four(count, all), cumulative: four(before, all) };
  });
};
