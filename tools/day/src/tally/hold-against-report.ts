import type { Bilingual, LocalDate } from '@kefu/kernel';
import { isDeepStrictEqual } from 'node:util';
import { MANAGER } from '../stage/cast.js';
import { minuteOf } from '../stage/local-moments.js';
import type { Stage } from '../stage/scene.js';
import { readAll } from '../stage/cast.js';
import { figureOf, factsOf, NOWHERE, type FigureKind, type FigureValue } from './figures.js';
import type { Fact } from './fact.js';

type Figures = Readonly<Record<string, FigureValue>>;

interface ReportAnswer {
  readonly state: string;
  readonly number: number | null;
  readonly figures: Figures;
  readonly publications: readonly {
    readonly number: number;
    readonly changed: readonly string[];
  }[];
  readonly breachesByRule: readonly { readonly key: string | null; readonly count: number }[];
}

interface GroupAnswer {
  readonly key: string | null;
  readonly name: Bilingual | null;
  readonly figures: Figures;
}

interface CatalogueEntry {
  readonly figure: string;
  readonly kind: FigureKind;
  readonly title: Bilingual;
}

export interface ComparedFigure extends CatalogueEntry {
  readonly reported: FigureValue | undefined;
  readonly done: FigureValue;
  readonly same: boolean;
}

export interface ComparedGroup {
  readonly key: string;
  readonly name: Bilingual;
  readonly figures: readonly ComparedFigure[];
}

export interface ComparedDay {
  readonly date: LocalDate;
  readonly state: string;
  readonly number: number | null;
  /** Figures that a later publication changed. */
  readonly corrected: readonly string[];
  readonly figures: readonly ComparedFigure[];
  readonly breaches: readonly ComparedFigure[];
  readonly regions: readonly ComparedGroup[];
}

const compared = (
  entries: readonly CatalogueEntry[],
  reported: Figures,
  facts: readonly Fact[],
): ComparedFigure[] =>
  entries.map((entry) => {
    const done = figureOf(
      entry.kind,
      facts.filter(({ figure }) => figure === entry.figure),
    );
    const said = reported[entry.figure];
    return { ...entry, reported: said, done, same: isDeepStrictEqual(said, done) };
  });

/** Reads a day's report and puts beside every figure what it should be. */
export const holdAgainstReport = async (stage: Stage, date: LocalDate): Promise<ComparedDay> => {
  const read = async <T>(path: string): Promise<T> =>
    (await stage.client.call<T>(MANAGER, `reporting/${path}`)).body;
  const { items: catalogue } = await read<{ items: CatalogueEntry[] }>('figures');
  const report = await read<ReportAnswer>(`daily-reports/${date}`);
  const groups = await read<{ items: GroupAnswer[] }>(`daily-reports/${date}/repair?by=region`);
  const facts = factsOf(stage.tally, stage.callbacks, date);
  const breaches = facts.filter(({ figure }) => figure === 'breaches');
  const rules = new Set([
    ...breaches.map(({ rule = '?' }) => rule),
    ...report.breachesByRule.map(({ key }) => key ?? '?'),
  ]);
  const regions = new Set([
    ...facts.map(({ region }) => region),
    ...groups.items.map(({ key }) => key ?? NOWHERE),
  ]);
  regions.delete(NOWHERE);
  return {
    date,
    state: report.state,
    number: report.number,
    corrected: report.publications.flatMap(({ changed }) => changed),
    figures: compared(catalogue, report.figures, facts),
    breaches: [...rules].sort().map((rule) => {
      const count = report.breachesByRule.find(({ key }) => key === rule)?.count ?? 0;
      const done = { count: breaches.filter((fact) => fact.rule === rule).length };
      const title = { zh: rule, en: rule };
      const entry = { figure: `breaches ${rule}`, kind: 'count' as const, title };
      return { ...entry, reported: { count }, done, same: count === done.count };
    }),
    regions: [...regions].sort().map((key) => {
      const group = groups.items.find((one) => one.key === key);
      const own = facts.filter(({ region }) => region === key);
      const name = group?.name ?? { zh: key, en: key };
      return { key, name, figures: compared(catalogue, group?.figures ?? {}, own) };
    }),
  };
};

/** Every breach as the reports list it: when, of which order, which rule, whose. */
export const reportedBreaches = async (
  stage: Stage,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly string[]> => {
  const all = await readAll<{
    rule: string;
    dueAt: string;
    orderNumber: string | null;
    complaintNumber: string | null;
    responsibleNumber: string | null;
  }>(stage.client, MANAGER, `reporting/breaches?from=${from}&to=${to}`);
  return all.map(
    ({ rule, dueAt, orderNumber, complaintNumber, responsibleNumber }) =>
      `${minuteOf(dueAt)} ${orderNumber ?? complaintNumber ?? '?'} ${rule} ${responsibleNumber ?? '?'}`,
  );
};

export const differencesOf = (day: ComparedDay): readonly string[] => {
  const of = (where: string, figures: readonly ComparedFigure[]): string[] =>
    figures
      .filter(({ same }) => !same)
      .map(
        ({ figure, reported, done }) =>
          `${day.date}${where} ${figure}: reported ${JSON.stringify(reported)}, done ${JSON.stringify(done)}`,
      );
  return [
    ...of('', day.figures),
    ...of('', day.breaches),
    ...day.regions.flatMap(({ key, figures }) => of(` ${key}`, figures)),
  ];
};
