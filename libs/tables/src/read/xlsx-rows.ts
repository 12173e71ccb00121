import type { RowFault } from '../words.js';
import { NotReadable } from './not-readable.js';
import { isBlank, type Row } from './row.js';
import { MergedRows } from './xlsx/merged-rows.js';
import { readMergedCells } from './xlsx/merged-cells.js';
import { Package, type PackedFile } from './xlsx/package.js';
import { parseXml } from './xlsx/parse-xml.js';
import { sayCell } from './xlsx/say-cell.js';
import { SharedStrings } from './xlsx/shared-strings.js';
import { SheetRows, type RawRow } from './xlsx/sheet-rows.js';
import { readWorkbook, type Workbook } from './xlsx/workbook.js';

/**
 * The rows of the first sheet of a workbook that is not hidden, in memory that does not grow with it:
 * the head, and what stands below it; a title above the head is passed over. Where a sheet turns out to
 * be damaged behind its head, its last row says so.
 * @throws NotReadable for what is no workbook, or is damaged above the second row
 */
export async function* xlsxRows(packed: PackedFile): AsyncGenerator<Row> {
  const file = await Package.open(packed);
  let last = 0;
  try {
    for await (const row of rowsOf(file)) {
      last = row.row;
      yield row;
    }
  } catch (error) {
    if (!(error instanceof NotReadable) || last === 0) throw error;
    yield { row: last + 1, cells: [], faults: [{ code: 'broken-sheet' }] };
  } finally {
    await file.close();
  }
}

async function* rowsOf(file: Package): AsyncGenerator<Row> {
  const book = await readWorkbook(file);
  const merged = new MergedRows(await readMergedCells(file.bytes(book.sheet)));
  const shared = new SharedStrings(
    book.sharedStrings === undefined ? nothing() : file.bytes(book.sharedStrings),
  );
  const sheet = new SheetRows();
  let width: number | undefined;
  try {
    for await (const _chunk of parseXml(file.bytes(book.sheet), sheet)) {
      for (const raw of sheet.take()) {
        const row = await said(raw, book, shared);
        if (saysNothing(row) || (width === undefined && merged.isTitle(row))) continue;
        const shown = width === undefined ? merged.asHead(row) : merged.filled(row, width);
        width ??= shown.cells.length;
        yield asWideAs(width, shown);
      }
    }
  } finally {
    await shared.close();
  }
}

const said = async (raw: RawRow, book: Workbook, shared: SharedStrings): Promise<Row> => {
  const cells: string[] = [];
  const faults: { code: RowFault; place: number }[] = [];
  let formulas = 0;
  for (const cell of raw.cells) {
    const text = cell.type === 's' ? await shared.at(Number(cell.text)) : undefined;
    const it = sayCell(cell, book, text);
    while (cells.length < cell.column) cells.push('');
    cells.push('text' in it ? it.text : '');
    if ('fault' in it) faults.push({ code: it.fault, place: cell.column });
    else if (cell.formula) formulas += 1;
  }
  return { row: raw.row, cells, faults, formulas };
};

const saysNothing = ({ cells, faults }: Row): boolean => !faults?.length && isBlank(cells);

/** A sheet leaves out what is empty at the end of a row. */
const asWideAs = (width: number, row: Row): Row => {
  const cells = [...row.cells];
  while (cells.length < width) cells.push('');
  while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop();
  return { ...row, cells };
};

async function* nothing(): AsyncGenerator<Buffer> {}
