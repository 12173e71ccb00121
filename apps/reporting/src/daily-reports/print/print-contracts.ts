import type { Language } from '@kefu/service';
import type { ReportData } from '../read-reports.js';
import { groupTable } from './print-tables.js';
import { ageColumns, contractColumns, groupTitles, say } from './wording.js';

/** RP-05: what was invoiced and came in by region, and how old what is open or out is. */
export const printContracts = (report: ReportData, language: Language): string => {
  const t = say(language);
  const { age } = report.section.by;
  // It was published before money of contracts was counted
  if (!age) return '';
  const late = age.filter(({ key }) => key !== null);
  const ages =
    late.length === 0
      ? `<p class="note">${t('noContracts')}</p>`
      : groupTable(withAges(report), language, 'age', ageColumns(report));
  return `<h3>${groupTitles.age[language]}</h3>${ages}
<h3>${groupTitles.region[language]}</h3>${groupTable(report, language, 'region', contractColumns(report))}`;
};

/** What happened in the period has no age. */
const withAges = (report: ReportData): ReportData => {
  const { by } = report.section;
  const age = by.age?.filter(({ key }) => key !== null) ?? [];
  return { ...report, section: { ...report.section, by: { ...by, age } } };
};
