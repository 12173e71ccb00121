import {
  breachesByTeam,
  lightOf,
  paretoFigures,
  paretoOf,
  type AnyGrouping,
} from '../../figures/index.js';
import type { ReportData } from '../read-reports.js';
import { nameOf, type Wording } from '../report-wording.js';
import type { Publication } from '../store/index.js';

/** A month's publication, as its views name it. */
export const ofMonth = ({ date: month, ...publication }: Publication) => ({
  month,
  ...publication,
});

export const paretoIn = ({ section, wording }: ReportData, of: keyof typeof paretoFigures) =>
  paretoOf(section.by[of], paretoFigures[of]).map((line) => ({
    ...line,
    name: named(wording, line.key, of),
  }));

const named = (wording: Wording, key: string | null, of?: AnyGrouping) =>
  key === null ? null : (nameOf(wording, key, of) ?? null);

export const groupsIn = ({ section, wording }: ReportData, of: AnyGrouping) =>
  (section.by[of] ?? []).map(({ key, figures }) => ({
    key,
    name: named(wording, key, of),
    figures,
  }));

const targetsIn = ({ section, wording }: ReportData) =>
  wording.figures.flatMap((figure) => {
    const { target, title } = figure;
    const value = section.figures[figure.figure];
    if (target === undefined) return [];
    const light = lightOf(figure, value);
    return [{ figure: figure.figure, title, target, share: value?.share ?? null, light }];
  });

export const viewOf = (report: ReportData) => {
  const { section, wording, date: _date, from: _from, to: _to, ...rest } = report;
  const tally = ({ key, count }: { key: string | null; count: number }) => ({
    ...{ key, name: named(wording, key), count },
  });
  return {
    ...rest,
    title: wording.title,
    figures: section.figures,
    targets: targetsIn(report),
    breachesByRule: section.breaches.rule.map(tally),
    breachesByPerson: section.breaches.person.map(tally),
    breachesByTeam: breachesByTeam(section).map(tally),
  };
};
