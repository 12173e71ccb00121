import { localDate, localTime } from '@kefu/kernel';
import type { Language } from '@kefu/service';
import type exceljs from 'exceljs';
import type { Figure } from '../../figures/index.js';
import type { DailyReportData } from '../read-daily-reports.js';
import { groupings, groupTitles, mainNumber, nameIn, say, standing } from './wording.js';

const formats: Record<Figure['kind'], string> = {
  count: '0',
  minutes: '0.0',
  share: '0.0%',
  score: '0.00',
};

/** Text that a spreadsheet would take for a formula, once it is saved as CSV, is marked as text. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The report as a workbook; numbers are numbers. */
export const writeWorkbook = async (
  report: DailyReportData,
  language: Language,
): Promise<Buffer> => {
  // Large, and few processes ever write a workbook.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  book.title = `${report.wording.title[language]} ${report.date}`;
  summarySheet(book, report, language);
  for (const by of groupings) groupSheet(book, report, language, by);
  breachSheet(book, report, language);
  return Buffer.from(await book.xlsx.writeBuffer());
};

const headed = (sheet: exceljs.Worksheet, cells: readonly string[]): void => {
  sheet.addRow(cells.map(safe)).font = { bold: true };
};

const summarySheet = (book: exceljs.Workbook, report: DailyReportData, language: Language) => {
  const t = say(language);
  const { zone, cutOffAt, section, wording } = report;
  const sheet = book.addWorksheet(t('summary'));
  sheet.addRow([safe(wording.title[language]), report.date]).font = { bold: true, size: 14 };
  sheet.addRow([safe(standing(report, language))]);
  sheet.addRow([t('cutOff'), `${localDate(cutOffAt, zone)} ${localTime(cutOffAt, zone)}`]);
  headed(sheet, [t('figure'), t('value'), t('p90'), t('count'), t('definition')]);
  for (const figure of wording.figures) {
    const value = section.figures[figure.figure];
    const row = sheet.addRow([
      figure.title[language],
      mainNumber(figure, value),
      figure.kind === 'minutes' ? (value?.p90 ?? null) : null,
      value?.count ?? 0,
      figure.definition[language],
    ]);
    row.getCell(2).numFmt = formats[figure.kind];
    row.getCell(3).numFmt = formats.minutes;
  }
  sheet.columns.forEach((column, index) => {
    column.width = [26, 14, 14, 10, 70][index] ?? 12;
  });
};

const groupSheet = (
  book: exceljs.Workbook,
  report: DailyReportData,
  language: Language,
  by: (typeof groupings)[number],
) => {
  const { figures: catalogue } = report.wording;
  const sheet = book.addWorksheet(groupTitles[by][language], {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  headed(sheet, ['', ...catalogue.map(({ title }) => title[language])]);
  for (const { key, figures } of report.section.by[by]) {
    const row = sheet.addRow([
      safe(nameIn(report, key, language)),
      ...catalogue.map((figure) => mainNumber(figure, figures[figure.figure])),
    ]);
    catalogue.forEach(({ kind }, index) => {
      row.getCell(index + 2).numFmt = formats[kind];
    });
  }
  sheet.getColumn(1).width = 24;
};

const breachSheet = (book: exceljs.Workbook, report: DailyReportData, language: Language) => {
  const t = say(language);
  const sheet = book.addWorksheet(t('breaches'));
  for (const [head, rows] of [
    [t('rule'), report.section.breaches.rule],
    [t('person'), report.section.breaches.person],
  ] as const) {
    headed(sheet, [head, t('count')]);
    for (const { key, count } of rows) sheet.addRow([safe(nameIn(report, key, language)), count]);
  }
  sheet.getColumn(1).width = 24;
};
