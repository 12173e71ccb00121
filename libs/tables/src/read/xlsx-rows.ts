import type { RowFault } from '../words.js';
import { asWideAs } from './headed-rows.js';
import { NotReadable } from './not-readable.js';
import { isBlank, type Row } from './row.js';
import { MergedRows } from './xlsx/merged-rows.js';
import { readMergedCells } from './xlsx/merged-cells.js';
import { Package, type PackedFile } from './xlsx/package.js';
import { parseXml } from './xlsx/parse-xml.js';
import { mostSheetColumns } from './xlsx/places.js';
import { sayCell } from './xlsx/say-cell.js';
import { SharedStrings } from './xlsx/shared-strings.js';
import { SheetRows, type RawRow } from './xlsx/sheet-rows.js';
import { readWorkbook, type Workbook } from './xlsx/workbook.js';

/** Which rows of a workbook, and what they are. */
export interface WhichRows {
  /** The name of the sheet; the first one that is not hidden where it is not given. */
  readonly sheet?: string | undefined;
  /** The row that is the head; 0 where none is, and the rows are as they stand. */
  readonly headingRow?: number | undefined;
}

/**
 * The rows of a sheet, in memory that does not grow with it: the head, and what stands below it; where
 * no head is named, the first row that is neither empty nor a title over merged cells. Where a sheet
 * turns out to be damaged behind its first row, its last row says so.
 * @throws NotReadable for what is no workbook, or is damaged above the second row
 */
export async function* xlsxRows(packed: PackedFile, which: WhichRows = {}): AsyncGenerator<Row> {
  const file = await Package.open(packed);
  let last = 0;
  try {
    for await (const row of rowsOf(file, which)) {
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

/** The names of the sheets of a workbook that are not hidden. */
export const sheetsOf = async (packed: PackedFile): Promise<readonly string[]> => {
  const file = await Package.open(packed);
  try {
    return (await readWorkbook(file)).sheets;
  } finally {
    await file.close();
  }
};

async function* rowsOf(file: Package, { sheet: name, headingRow }: WhichRows): AsyncGenerator<Row> {
  const book = await readWorkbook(file, name);
  const merged = new MergedRows(await readMergedCells(file.bytes(book.sheet)));
  const shared = new SharedStrings(
    book.sharedStrings === undefined ? nothing() : file.bytes(book.sharedStrings),
  );
  const sheet = new SheetRows();
  let width = headingRow === 0 ? 0 : undefined;
  try {
    for await (const _chunk of parseXml(file.bytes(book.sheet), sheet)) {
      for (const raw of sheet.take()) {
        if (headingRow !== undefined && raw.row < headingRow) continue;
        const row = await said(raw, book, shared);
        if (saysNothing(row)) continue;
        if (width === undefined && headingRow === undefined && merged.isTitle(row)) continue;
        const shown =
          width === undefined ? merged.asHead(row) : merged.filled(row, width || mostSheetColumns);
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

async function* nothing(): AsyncGenerator<Buffer> {}
