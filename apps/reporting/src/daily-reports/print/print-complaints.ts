import { inHtml, type Language } from '@kefu/service';
import { complaintGroupings, paretoFigures, paretoOf } from '../../figures/index.js';
import type { ReportData } from '../read-reports.js';
import { drawPareto } from './draw-pareto.js';
import { groupTable } from './print-tables.js';
import { complaintColumns, groupTitles, nameIn, say } from './wording.js';

const shown = ['region', ...complaintGroupings.filter((of) => of !== 'cause')] as const;

/** RP-04: why customers complained, and how it went by what and whom. */
export const printComplaints = (report: ReportData, language: Language): string => {
  const t = say(language);
  const { by } = report.section;
  // It was published before complaints were counted
  if (!by.category) return '';
  if (by.category.length === 0) return `<p class="note">${t('noComplaints')}</p>`;
  const groups = shown.map(
    (of) =>
      `<h3>${groupTitles[of][language]}</h3>${groupTable(report, language, of, complaintColumns(report))}`,
  );
  return `${causes(report, language)}${groups.join('')}`;
};

const causes = (report: ReportData, language: Language): string => {
  const t = say(language);
  const lines = paretoOf(report.section.by.cause, paretoFigures.cause).map((line) => ({
    ...line,
    label: nameIn(report, line.key, language, 'cause'),
  }));
  if (lines.length === 0) return '';
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const rows = lines.map(
    ({ label, count, share, cumulative }) =>
      `<tr><td>${inHtml(label)}</td><td class="n">${count}</td><td class="n">${percent(share)}</td><td class="n">${percent(cumulative)}</td></tr>`,
  );
  const heads = [t('count'), t('share'), t('cumulative')].map(
    (head) => `<th class="n">${head}</th>`,
  );
  return `<h3>${t('causes')}</h3>${drawPareto(t('causes'), lines)}
<table><thead><tr><th>${t('cause')}</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
};
