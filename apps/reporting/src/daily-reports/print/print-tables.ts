import { inHtml, type Language } from '@kefu/service';
import {
  lightOf,
  type AnyGrouping,
  type Figure,
  type TargetedFigure,
} from '../../figures/index.js';
import type { ReportData } from '../read-reports.js';
import { headOf, isTime, mainNumber, measureText, numberText } from './numbers.js';
import { groupHeads, nameIn, say } from './wording.js';

const topics = [
  ['repairs', ['RP-03', 'RP-06']],
  ['callbacks', ['RP-02']],
  ['complaints', ['RP-04']],
  ['contracts', ['RP-05']],
] as const;

/** Every figure of the whole, by what it is about. */
export const summary = (report: ReportData, language: Language): string => {
  const t = say(language);
  const times = `${t('value')} · ${t('median')} / p90`;
  const bodies = topics.map(([topic, rules]) => {
    const own = report.wording.figures.filter(({ rule }) => rules.some((one) => one === rule));
    if (own.length === 0) return '';
    const rows = own.map((figure) => summaryRow(report, language, figure));
    return `<tbody><tr><th colspan="3" class="topic">${t(topic)}</th></tr>${rows.join('')}</tbody>`;
  });
  return `<table><thead><tr><th>${t('figure')}</th><th class="n">${times}</th><th>${t('definition')}</th></tr></thead>${bodies.join('')}</table>`;
};

const summaryRow = (
  { section }: ReportData,
  language: Language,
  figure: TargetedFigure,
): string => {
  const value = section.figures[figure.figure];
  const main = measureText(figure, mainNumber(figure, value), language);
  const p90 = isTime(figure) ? ` / ${measureText(figure, value?.p90 ?? null, language)}` : '';
  const of = figure.kind === 'count' ? '' : ` (n = ${value?.count ?? 0})`;
  const light = lightOf(figure, value);
  return `<tr><td>${inHtml(figure.title[language])}</td><td class="n">${light ? lamp(light, figure, language) : ''}${main}${p90}${of}</td><td class="what">${inHtml(figure.definition[language])}</td></tr>`;
};

/** RP-09; in words too, for not everybody sees colours and not every printer has them. */
const lamp = (
  light: 'green' | 'yellow' | 'red',
  { kind, target = 0 }: TargetedFigure,
  language: Language,
): string => {
  const t = say(language);
  return `<span class="lamp ${light}">●</span> <small>${t(light)} · ${t('target')} ${target}${kind === 'count' ? '' : ' %'}</small> `;
};

export const groupTable = (
  report: ReportData,
  language: Language,
  by: AnyGrouping,
  columns: readonly Figure[],
): string => {
  const head = columns.map((figure) => `<th class="n">${inHtml(headOf(figure, language))}</th>`);
  const rows = (report.section.by[by] ?? []).map(({ key, figures }) => {
    const cells = columns.map(
      (figure) =>
        `<td class="n">${numberText(figure, mainNumber(figure, figures[figure.figure]))}</td>`,
    );
    return `<tr><td>${inHtml(nameIn(report, key, language, by))}</td>${cells.join('')}</tr>`;
  });
  return `<table class="wide"><thead><tr><th>${groupHeads[by][language]}</th>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

export const tallies = (
  head: string,
  count: string,
  rows: readonly { key: string | null; count: number }[],
  nameOf: (key: string | null) => string,
): string => {
  const body = rows.map(
    (row) => `<tr><td>${inHtml(nameOf(row.key))}</td><td class="n">${row.count}</td></tr>`,
  );
  return `<table><thead><tr><th>${head}</th><th class="n">${count}</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
};
