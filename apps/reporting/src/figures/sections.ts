import { isDeepStrictEqual } from 'node:util';
import { catalogue, figureNamed } from './catalogue.js';

export interface FigureValue {
  readonly count: number;
  /** Minutes with two decimals; null where there is nothing to measure. */
  readonly median?: number | null;
  readonly p90?: number | null;
  /** 0 to 1. */
  readonly share?: number | null;
  /** On the centre's scale, 1 to 5 unless the profile says otherwise. */
  readonly average?: number | null;
}

export type Figures = Readonly<Record<string, FigureValue>>;

export const groupings = ['region', 'team', 'technician', 'model'] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  /** Null for what belongs to no team, say. */
  readonly key: string | null;
  readonly figures: Figures;
}

export interface Tally {
  readonly key: string | null;
  readonly count: number;
}

/** A day's figures of the whole centre, or of some regions. */
export interface Section {
  readonly figures: Figures;
  readonly by: Readonly<Record<Grouping, readonly Group[]>>;
  readonly breaches: { readonly rule: readonly Tally[]; readonly person: readonly Tally[] };
}

/** One line of the aggregate: a figure within one group. */
export interface Aggregated {
  readonly dimension: Grouping | 'all' | 'rule' | 'person';
  readonly key: string | null;
  readonly figure: string;
  readonly count: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly average: number | null;
}

/** Halves go up, by the digits that people see: 1.005 is 1.01, which toFixed makes 1.00. */
const rounded = (value: number | null, maximumFractionDigits: number): number | null =>
  value === null
    ? null
    : Number(
        new Intl.NumberFormat('en', { maximumFractionDigits, useGrouping: false }).format(value),
      );

const valueOf = (name: string, line: Aggregated | undefined): FigureValue => {
  const count = line?.count ?? 0;
  switch (figureNamed(name)?.kind) {
    case 'minutes':
      return {
        count,
        median: rounded(line?.median ?? null, 2),
        p90: rounded(line?.p90 ?? null, 2),
      };
    case 'share':
      return { count, share: rounded(line?.average ?? null, 4) };
    case 'score':
      return { count, average: rounded(line?.average ?? null, 2) };
    default:
      return { count };
  }
};

const figuresOf = (lines: readonly Aggregated[]): Figures => {
  const byFigure = new Map(lines.map((line) => [line.figure, line]));
  return Object.fromEntries(
    catalogue.map(({ figure }) => [figure, valueOf(figure, byFigure.get(figure))]),
  );
};

/** Those without a key last. */
const inOrder = (a: { key: string | null }, b: { key: string | null }): number =>
  a.key === b.key ? 0 : a.key === null ? 1 : b.key === null || a.key < b.key ? -1 : 1;

/** Every figure of the catalogue in every group, zeros included. */
export const sectionOf = (lines: readonly Aggregated[]): Section => {
  const within = (dimension: Aggregated['dimension']) =>
    lines.filter((line) => line.dimension === dimension);
  const groupsOf = (dimension: Grouping): Group[] =>
    [...Map.groupBy(within(dimension), ({ key }) => key)]
      .map(([key, own]) => ({ key, figures: figuresOf(own) }))
      .sort(inOrder);
  const tally = (dimension: 'rule' | 'person'): Tally[] =>
    within(dimension)
      .filter(({ figure }) => figure === 'breaches')
      .map(({ key, count }) => ({ key, count }))
      .sort(inOrder);
  return {
    figures: figuresOf(within('all')),
    by: {
      region: groupsOf('region'),
      team: groupsOf('team'),
      technician: groupsOf('technician'),
      model: groupsOf('model'),
    },
    breaches: { rule: tally('rule'), person: tally('person') },
  };
};

/** The teams that missed deadlines, technicians' and leads' alike. */
export const breachesByTeam = ({ by }: Section): Tally[] =>
  by.team
    .map(({ key, figures }) => ({ key, count: figures['breaches']?.count ?? 0 }))
    .filter(({ count }) => count > 0);

/** Names of the figures whose value for the whole differs. */
export const changedFigures = (before: Section, after: Section): string[] =>
  catalogue
    .map(({ figure }) => figure)
    .filter((name) => !isDeepStrictEqual(before.figures[name], after.figures[name]));
