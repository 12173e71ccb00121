import { localDate, localTime } from '@kefu/kernel';
import type { Language } from '@kefu/service';
import type { DailyReportData } from '../read-daily-reports.js';
import { breachesByTeam } from '../../figures/index.js';
import { drawBars } from './draw-bars.js';
import { escape } from './escape.js';
import {
  groupColumns,
  groupHeads,
  groupings,
  groupTitles,
  headOf,
  mainNumber,
  measureText,
  nameIn,
  numberText,
  say,
  standing,
} from './wording.js';

const style = `
body { font: 13px/1.45 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1a1a1a;
  max-width: 1000px; margin: 24px auto; padding: 0 20px; }
h1 { font-size: 22px; text-align: center; margin: 0 0 2px; letter-spacing: 0.05em; }
h2 { font-size: 15px; margin: 22px 0 6px; padding-left: 8px; border-left: 4px solid #1f4e79; }
.sub { text-align: center; color: #555; margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 6px 0; }
th, td { border: 1px solid #b9c2cc; padding: 3px 7px; text-align: left; vertical-align: top; }
th { background: #eaf0f6; font-weight: 600; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
td.n { white-space: nowrap; }
table.wide { font-size: 12px; } table.wide th, table.wide td { padding: 3px 5px; }
table.wide th { word-break: keep-all; }
table.wide th:first-child { min-width: 84px; }
p.note { color: #666; font-size: 12px; margin: 0; }
td.what { color: #666; font-size: 12px; }
.pair { display: flex; gap: 24px; } .pair > div { flex: 1; }
.sign { display: flex; gap: 32px; margin-top: 36px; break-inside: avoid; }
.sign div { flex: 1; border-bottom: 1px solid #444; padding-bottom: 4px; min-height: 34px; }
.sign small { color: #666; display: block; }
@page { size: A4; margin: 14mm 12mm; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 11px; }
  h2, svg { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  th { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;

/** A day's report as people print, sign and file it. */
export const printPage = (report: DailyReportData, language: Language): string => {
  const t = say(language);
  const { date, zone, section, cutOffAt, wording } = report;
  const cutOff = `${localDate(cutOffAt, zone)} ${localTime(cutOffAt, zone)}`;
  const title = wording.title[language];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${title} ${date}`)}</title><style>${style}</style></head><body>
<h1>${escape(title)}</h1>
<p class="sub">${escape(wording.centre[language])} · ${date}</p>
<p class="sub">${escape(standing(report, language))} · ${t('cutOff')} ${cutOff}</p>
<h2>${t('summary')}</h2>${summary(report, language)}
<h2>${t('chart')}</h2>${chart(report, language)}
${groupings
  .map((by) => `<h2>${groupTitles[by][language]}</h2>${groupTable(report, language, by)}`)
  .join('\n')}
<p class="note">${t('medianOf')}</p>
<h2>${t('breaches')}</h2><div class="pair">
<div>${tallies(t('rule'), t('count'), section.breaches.rule, (key) => nameIn(report, key, language))}</div>
<div>${tallies(t('person'), t('count'), section.breaches.person, (key) => nameIn(report, key, language))}</div>
<div>${tallies(t('team'), t('count'), breachesByTeam(section), (key) => nameIn(report, key, language, 'team'))}</div>
</div>
<div class="sign">${(['prepared', 'checked', 'approved'] as const)
    .map((who) => `<div>${t(who)}<small>${t('signature')} / ${t('day')}</small></div>`)
    .join('')}</div>
</body></html>
`;
};

const summary = ({ section, wording }: DailyReportData, language: Language): string => {
  const t = say(language);
  const rows = wording.figures.map((figure) => {
    const value = section.figures[figure.figure];
    const main = measureText(figure, mainNumber(figure, value), language);
    const p90 =
      figure.kind === 'minutes' ? ` / ${measureText(figure, value?.p90 ?? null, language)}` : '';
    const of = figure.kind === 'count' ? '' : ` (n = ${value?.count ?? 0})`;
    return `<tr><td>${escape(figure.title[language])}</td><td class="n">${main}${p90}${of}</td><td class="what">${escape(figure.definition[language])}</td></tr>`;
  });
  const times = `${t('value')} · ${t('median')} / p90`;
  return `<table><thead><tr><th>${t('figure')}</th><th class="n">${times}</th><th>${t('definition')}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

const chart = (report: DailyReportData, language: Language): string => {
  const shown = ['reported', 'closed'];
  const series = report.wording.figures.filter(({ figure }) => shown.includes(figure));
  const rows = report.section.by.region.map(({ key, figures }) => ({
    label: nameIn(report, key, language, 'region'),
    values: series.map(({ figure }) => figures[figure]?.count ?? 0),
  }));
  const names = series.map(({ title }) => title[language]);
  return drawBars(say(language)('chart'), names, rows);
};

const groupTable = (
  report: DailyReportData,
  language: Language,
  by: (typeof groupings)[number],
): string => {
  const columns = groupColumns(report);
  const head = columns.map((figure) => `<th class="n">${escape(headOf(figure, language))}</th>`);
  const rows = report.section.by[by].map(({ key, figures }) => {
    const cells = columns.map(
      (figure) =>
        `<td class="n">${numberText(figure, mainNumber(figure, figures[figure.figure]))}</td>`,
    );
    return `<tr><td>${escape(nameIn(report, key, language, by))}</td>${cells.join('')}</tr>`;
  });
  return `<table class="wide"><thead><tr><th>${groupHeads[by][language]}</th>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

const tallies = (
  head: string,
  count: string,
  rows: readonly { key: string | null; count: number }[],
  nameOf: (key: string | null) => string,
): string => {
  const body = rows.map(
    (row) => `<tr><td>${escape(nameOf(row.key))}</td><td class="n">${row.count}</td></tr>`,
  );
  return `<table><thead><tr><th>${head}</th><th class="n">${count}</th></tr></thead><tbody>${body.join('')}</tbody></table>`;
};
