const rowsAtATime = 200;
/** What XML cannot hold, and what would be read as standing for it (ECMA-376, 22.4.2.4). */
const unwritable = /[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const inXml = (text: string): string =>
  text
    .replace(
      unwritable,
      (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>]/gu, (mark) => marks[mark] ?? '');

/** `A`, `Z`, `AA`: the name of a column, counted from 0. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

/** The cell styles of the workbook. */
const [headStyle, textStyle] = [1, 2];

const rowXml = (no: number, cells: readonly string[]): string => {
  const style = no === 1 ? headStyle : textStyle;
  let xml = `<row r="${no}">`;
  for (const [column, cell] of cells.entries()) {
    if (cell === '') continue;
    xml += `<c r="${letters(column)}${no}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${inXml(cell)}</t></is></c>`;
  }
  return `${xml}</row>`;
};

const begin = (columns: number): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  `<cols><col min="1" max="${columns}" width="18" customWidth="1" style="${textStyle}"/></cols><sheetData>`;

/**
 * A sheet whose cells are all text, a head first that stays in sight and can be filtered by. It comes
 * some hundred rows at a time.
 */
export async function* sheetXml(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  let xml = '';
  let [no, columns] = [0, 1];
  for await (const cells of rows) {
    no += 1;
    if (no === 1) xml = begin((columns = Math.max(cells.length, 1)));
    xml += rowXml(no, cells);
    if (no % rowsAtATime !== 0) continue;
    yield xml;
    xml = '';
  }
  yield `${xml}</sheetData><autoFilter ref="A1:${letters(columns - 1)}${Math.max(no, 1)}"/></worksheet>`;
}
