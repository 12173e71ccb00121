import { isDeepStrictEqual } from 'node:util';
import { Money } from '@kefu/kernel';
import { catalogue, catalogueOf, figureNamed } from './catalogue.js';
import { presentWay, type WayOfCounting } from './day-rows.js';
import type { Figure } from './figure.js';

export interface FigureValue {
  readonly count: number;
  /** Minutes or days with two decimals; null where there is nothing to measure. */
  readonly median?: number | null;
  readonly p90?: number | null;
  /** 0 to 1. */
  readonly share?: number | null;
  /** On the centre's scale, 1 to 5 unless the profile says otherwise. */
  readonly average?: number | null;
  /** Yuan. */
  readonly amount?: string;
}

export type Figures = Readonly<Record<string, FigureValue>>;

/** By which repairs and callbacks are grouped. */
export const groupings = ['region', 'team', 'technician', 'model'] as const;
export type Grouping = (typeof groupings)[number];

/** By which complaints are grouped; by region too. */
export const complaintGroupings = [
  'category',
  'severity',
  'channel',
  'department',
  'handler',
  'cause',
] as const;
/** By which what is owed is grouped; by region too. */
export const contractGroupings = ['age'] as const;
export type ContractGrouping = (typeof contractGroupings)[number];
export type ComplaintGrouping = (typeof complaintGroupings)[number];
export type AnyGrouping = Grouping | ComplaintGrouping | ContractGrouping;

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
  readonly by: Readonly<Record<Grouping, readonly Group[]>> &
    Readonly<Partial<Record<ComplaintGrouping | ContractGrouping, readonly Group[]>>>;
  readonly breaches: { readonly rule: readonly Tally[]; readonly person: readonly Tally[] };
}

/** One line of the aggregate: a figure within one group. */
export interface Aggregated {
  readonly dimension: Exclude<AnyGrouping, 'handler'> | 'all' | 'rule' | 'person';
  readonly key: string | null;
  readonly figure: string;
  readonly count: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly average: number | null;
  readonly total: string | null;
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
    case 'days':
      return {
        count,
        median: rounded(line?.median ?? null, 2),
        p90: rounded(line?.p90 ?? null, 2),
      };
    case 'share':
      return { count, share: rounded(line?.average ?? null, 4) };
    case 'score':
    case 'mean':
      return { count, average: rounded(line?.average ?? null, 2) };
    case 'amount':
      return { count, amount: Money.of(line?.total ?? '0').toString() };
    default:
      return { count };
  }
};

/** How much of the whole the part is, and of how many; of nothing there is no share. */
const ratioOf = (part: Aggregated | undefined, whole: Aggregated | undefined): FigureValue => {
  const all = Number(whole?.total ?? 0);
  const share = all === 0 ? null : rounded(Number(part?.total ?? 0) / all, 4);
  return { count: whole?.count ?? 0, share };
};

const figuresOf = (figures: readonly Figure[], lines: readonly Aggregated[]): Figures => {
  const byFigure = new Map(lines.map((line) => [line.figure, line]));
  return Object.fromEntries(
    figures.map(({ figure, of }) => {
      const [part, whole] = of?.map((name) => byFigure.get(name)) ?? [];
      return [figure, of ? ratioOf(part, whole) : valueOf(figure, byFigure.get(figure))];
    }),
  );
};

const ofRule =
  (asked: Figure['rule']) =>
  ({ rule }: Figure): boolean =>
    rule === asked;

/** Those without a key last. */
const inOrder = (a: { key: string | null }, b: { key: string | null }): number =>
  a.key === b.key ? 0 : a.key === null ? 1 : b.key === null || a.key < b.key ? -1 : 1;

/** Every figure in every group that it is of, zeros included. */
export const sectionOf = (
  lines: readonly Aggregated[],
  way: WayOfCounting = presentWay,
): Section => {
  const all = catalogueOf(way);
  const repairs = all.filter(({ rule }) => rule !== 'RP-04' && rule !== 'RP-05');
  const complaints = all.filter(ofRule('RP-04'));
  const contracts = all.filter(ofRule('RP-05'));
  const within = (dimension: Aggregated['dimension']) =>
    lines.filter((line) => line.dimension === dimension);
  const groupsOf = (dimension: Aggregated['dimension'], figures = repairs): Group[] => {
    const names = new Set(figures.map(({ figure }) => figure));
    const own = within(dimension).filter(({ figure }) => names.has(figure));
    return [...Map.groupBy(own, ({ key }) => key)]
      .map(([key, each]) => ({ key, figures: figuresOf(figures, each) }))
      .sort(inOrder);
  };
  const tally = (dimension: 'rule' | 'person'): Tally[] =>
    within(dimension)
      .filter(({ figure }) => figure === 'breaches')
      .map(({ key, count }) => ({ key, count }))
      .sort(inOrder);
  const byComplaint = (): Section['by'] | object =>
    Object.fromEntries(
      complaintGroupings.map((by) => [by, groupsOf(by === 'handler' ? 'person' : by, complaints)]),
    );
  return {
    figures: figuresOf(all, within('all')),
    by: {
      region: groupsOf('region', [...all]),
      team: groupsOf('team'),
      technician: groupsOf('technician'),
      model: groupsOf('model'),
      ...(complaints.length > 0 ? byComplaint() : {}),
      ...(contracts.length > 0 ? { age: groupsOf('age', contracts) } : {}),
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
