import { localDate, localTime } from '@kefu/kernel';
import { inHtml, type Language } from '@kefu/service';
import type { ReportData } from '../read-reports.js';
import { breachesByTeam, groupings, isMonth } from '../../figures/index.js';
import { drawBars } from './draw-bars.js';
import { printComplaints } from './print-complaints.js';
import { printContracts } from './print-contracts.js';
import { groupTable, summary, tallies } from './print-tables.js';
import { groupColumns, groupTitles, nameIn, say, standing } from './wording.js';

const style = `
body { font: 13px/1.45 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1a1a1a;
  max-width: 1000px; margin: 24px auto; padding: 0 20px; }
h1 { font-size: 22px; text-align: center; margin: 0 0 2px; letter-spacing: 0.05em; }
h2 { font-size: 15px; margin: 22px 0 6px; padding-left: 8px; border-left: 4px solid #1f4e79; }
.sub { text-align: center; color: #555; margin: 0; }
h3 { font-size: 13px; margin: 14px 0 4px; }
th.topic { background: #f6f8fa; color: #1f4e79; }
.lamp.green { color: #2e7d32; } .lamp.yellow { color: #d39e00; } .lamp.red { color: #c0392b; }
td small { color: #666; }
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
  h2, h3, svg { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  th, .lamp { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;

/** A day's report as people print, sign and file it. */
export const printPage = (report: ReportData, language: Language): string => {
  const t = say(language);
  const { date, zone, section, cutOffAt, wording } = report;
  const moment = (at: string): string => `${localDate(at, zone)} ${localTime(at, zone)}`;
  const cutOff = moment(cutOffAt);
  const stretch = isMonth(date) ? ` (${moment(report.from)} – ${moment(report.to)})` : '';
  const title = wording.title[language];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(`${title} ${date}`)}</title><style>${style}</style></head><body>
<h1>${inHtml(title)}</h1>
<p class="sub">${inHtml(wording.centre[language])} · ${date}${stretch}</p>
<p class="sub">${inHtml(standing(report, language))} · ${t('cutOff')} ${cutOff}</p>
<h2>${t('summary')}</h2>${summary(report, language)}
<h2>${t('chart')}</h2>${chart(report, language)}
${groupings
  .map(
    (by) =>
      `<h2>${groupTitles[by][language]}</h2>${groupTable(report, language, by, groupColumns(report))}`,
  )
  .join('\n')}
<h2>${t('complaints')}</h2>${printComplaints(report, language)}
<h2>${t('contracts')}</h2>${printContracts(report, language)}
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

const chart = (report: ReportData, language: Language): string => {
  const shown = ['reported', 'closed'];
  const series = report.wording.figures.filter(({ figure }) => shown.includes(figure));
  const rows = report.section.by.region.map(({ key, figures }) => ({
    label: nameIn(report, key, language, 'region'),
    values: series.map(({ figure }) => figures[figure]?.count ?? 0),
  }));
  const names = series.map(({ title }) => title[language]);
  return drawBars(say(language)('chart'), names, rows);
};
