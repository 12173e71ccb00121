import type exceljs from 'exceljs';

export interface Dress {
  /** The row that names the columns; it stays in sight, and stands on every printed page. */
  readonly head: number;
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  readonly landscape?: boolean;
}

/** As Excel counts paper sizes. */
const A4 = 9;

/** Makes a sheet that people can read and print: nothing is cut off, and a page is as wide as the table. */
export const dressSheet = (
  sheet: exceljs.Worksheet,
  { head, widths, landscape = false }: Dress,
): void => {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: head }];
  const named = sheet.getRow(head);
  named.font = { bold: true };
  named.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  named.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAF0F6' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  const { rowCount, columnCount } = sheet;
  for (let row = head + 1; row <= rowCount; row += 1) {
    sheet.getRow(row).alignment = { vertical: 'top', wrapText: true };
  }
  const last = sheet.getColumn(columnCount).letter;
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: `A1:${last}${rowCount}`,
    printTitlesRow: `${head}:${head}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
  });
  sheet.headerFooter.oddFooter = '&L&A&R&P / &N';
};
