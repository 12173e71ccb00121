import ExcelJS from 'exceljs';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WorkbookRead {
  /** A line a row, of all sheets. */
  readonly text: string;
  /** Sheets in which a column has no width. */
  readonly narrow: readonly string[];
}

/** @throws Error where it is no workbook */
export const readWorkbook = async (bytes: ArrayBuffer): Promise<WorkbookRead> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  const lines: string[] = [];
  const narrow: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell((cell) => cells.push(cell.text));
      lines.push(cells.join('\t'));
    });
    const widths = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getColumn(at + 1));
    if (widths.some(({ width }) => width === undefined)) narrow.push(sheet.name);
  }
  return { text: lines.join('\n'), narrow };
};
