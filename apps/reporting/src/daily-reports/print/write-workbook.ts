import { localDate, localTime } from '@kefu/kernel';
import type { Language } from '@kefu/service';
import type exceljs from 'exceljs';
import {
  breachesByTeam,
  complaintGroupings,
  contractGroupings,
  groupings,
  paretoFigures,
  paretoOf,
  type AnyGrouping,
} from '../../figures/index.js';
import type { ReportData } from '../read-reports.js';
import { dressSheet } from './dress-sheet.js';
import { headOf, isTime, mainNumber, sheetFormats, sheetFormatWithUnit } from './numbers.js';
import { groupHeads, groupTitles, nameIn, say, standing, type Word } from './wording.js';

/** Text that a spreadsheet would take for a formula, once it is saved as CSV, is marked as text. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The report as a workbook; numbers are numbers. */
export const writeWorkbook = async (report: ReportData, language: Language): Promise<Buffer> => {
  // Large, and few processes ever write a workbook.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  book.title = `${report.wording.title[language]} ${report.date}`;
  summarySheet(book, report, language);
  for (const by of groupings) groupSheet(book, report, language, by);
  if (report.section.by.category) {
    topicSheet(book, report, language, complaints);
    causeSheet(book, report, language);
  }
  if (report.section.by.age) topicSheet(book, report, language, contracts);
  breachSheet(book, report, language);
  return Buffer.from(await book.xlsx.writeBuffer());
};

const summarySheet = (book: exceljs.Workbook, report: ReportData, language: Language) => {
  const t = say(language);
  const { zone, cutOffAt, section, wording } = report;
  const sheet = book.addWorksheet(t('summary'));
  sheet.addRow([safe(`${wording.title[language]} ${report.date}`)]).font = { bold: true, size: 14 };
  sheet.addRow([safe(wording.centre[language])]);
  sheet.addRow([safe(standing(report, language))]);
  sheet.addRow([`${t('cutOff')} ${localDate(cutOffAt, zone)} ${localTime(cutOffAt, zone)}`]);
  for (let row = 1; row <= 4; row += 1) sheet.mergeCells(row, 1, row, 5);
  sheet.addRow([t('figure'), t('value'), 'p90', t('count'), t('definition')].map(safe));
  for (const figure of wording.figures) {
    const value = section.figures[figure.figure];
    const row = sheet.addRow([
      safe(figure.title[language]),
      mainNumber(figure, value),
      isTime(figure) ? (value?.p90 ?? null) : null,
      value?.count ?? 0,
      safe(figure.definition[language]),
    ]);
    row.getCell(2).numFmt = sheetFormatWithUnit(figure.kind, language);
    row.getCell(3).numFmt = sheetFormatWithUnit(figure.kind, language);
  }
  dressSheet(sheet, { head: 5, widths: [24, 12, 12, 8, 60] });
};

const groupSheet = (
  book: exceljs.Workbook,
  report: ReportData,
  language: Language,
  by: (typeof groupings)[number],
) => {
  const catalogue = report.wording.figures.filter(
    ({ rule }) => rule !== 'RP-04' && rule !== 'RP-05',
  );
  const sheet = book.addWorksheet(groupTitles[by][language]);
  sheet.addRow([groupHeads[by][language], ...catalogue.map((figure) => headOf(figure, language))]);
  for (const { key, figures } of report.section.by[by]) {
    const row = sheet.addRow([
      safe(nameIn(report, key, language, by)),
      ...catalogue.map((figure) => mainNumber(figure, figures[figure.figure])),
    ]);
    catalogue.forEach(({ kind }, index) => {
      row.getCell(index + 2).numFmt = sheetFormats[kind];
    });
  }
  dressSheet(sheet, { head: 1, widths: [20, ...catalogue.map(() => 10)], landscape: true });
};

interface Topic {
  readonly title: Word;
  readonly rule: string;
  readonly by: readonly AnyGrouping[];
}

const complaints: Topic = {
  title: 'complaints',
  rule: 'RP-04',
  by: ['region', ...complaintGroupings],
};
const contracts: Topic = {
  title: 'contracts',
  rule: 'RP-05',
  by: ['region', ...contractGroupings],
};

/** The figures of a rule by all that they are grouped by: a filter on the first column shows one of them. */
const topicSheet = (
  book: exceljs.Workbook,
  report: ReportData,
  language: Language,
  { title, rule: of, by }: Topic,
) => {
  const t = say(language);
  const figures = report.wording.figures.filter(({ rule }) => rule === of);
  const sheet = book.addWorksheet(t(title));
  sheet.addRow([t('by'), t('which'), ...figures.map((figure) => headOf(figure, language))]);
  for (const grouping of by) {
    for (const { key, figures: values } of report.section.by[grouping] ?? []) {
      const row = sheet.addRow([
        groupHeads[grouping][language],
        safe(nameIn(report, key, language, grouping)),
        ...figures.map((figure) => mainNumber(figure, values[figure.figure])),
      ]);
      figures.forEach(({ kind }, index) => {
        row.getCell(index + 3).numFmt = sheetFormats[kind];
      });
    }
  }
  sheet.autoFilter = { from: 'A1', to: { row: 1, column: figures.length + 2 } };
  dressSheet(sheet, { head: 1, widths: [12, 20, ...figures.map(() => 10)], landscape: true });
};

const causeSheet = (book: exceljs.Workbook, report: ReportData, language: Language) => {
  const t = say(language);
  const sheet = book.addWorksheet(groupTitles.cause[language]);
  sheet.addRow([t('cause'), t('count'), t('share'), t('cumulative')]);
  for (const line of paretoOf(report.section.by.cause, paretoFigures.cause)) {
    const { key, count, share, cumulative } = line;
    const name = safe(nameIn(report, key, language, 'cause'));
    const row = sheet.addRow([name, count, share, cumulative]);
    for (const column of [3, 4]) row.getCell(column).numFmt = sheetFormats.share;
  }
  dressSheet(sheet, { head: 1, widths: [32, 10, 12, 14] });
};

/** One table below the other, of what people ask for first. */
const breachSheet = (book: exceljs.Workbook, report: ReportData, language: Language) => {
  const t = say(language);
  const { breaches } = report.section;
  const sheet = book.addWorksheet(t('breaches'));
  sheet.addRow([t('by'), t('which'), t('count')]);
  for (const [kind, rows, of] of [
    [t('rule'), breaches.rule, undefined],
    [t('person'), breaches.person, undefined],
    [t('team'), breachesByTeam(report.section), 'team'],
  ] as const) {
    for (const { key, count } of rows) {
      sheet.addRow([kind, safe(nameIn(report, key, language, of)), count]);
    }
  }
  dressSheet(sheet, { head: 1, widths: [16, 32, 10] });
};
