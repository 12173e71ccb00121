import type { Reading } from '../words.js';
import { csvRows } from './csv-rows.js';
import { headedRows } from './headed-rows.js';
import { htmlRows } from './html-rows.js';
import type { Rows } from './row.js';
import type { PackedFile } from './xlsx/package.js';
import { xlsxRows } from './xlsx-rows.js';

/** A file whose bytes can be had from any place. */
export type TableFile = PackedFile;

/**
 * The rows of a file: its head, which is a row 0 of nothing where no row is one, and what stands below
 * it; all rows that are not empty where it is not said which row is the head.
 * @throws NotReadable for a workbook that is none, as soon as its rows are asked for
 */
export const openTable = (
  file: TableFile,
  reading: Omit<Reading, 'headingRow'> & { readonly headingRow?: number | undefined },
): Rows => {
  const { format, encoding = 'utf-8', separator = ',', sheet, headingRow } = reading;
  if (format === 'xlsx') {
    const rows = xlsxRows(file, { sheet, headingRow: headingRow ?? 0 });
    return headingRow === 0 ? headedRows(rows, 0) : rows;
  }
  const bytes = file.range([0, file.length]);
  const rows =
    format === 'csv' ? csvRows(bytes, { encoding, separator }) : htmlRows(bytes, encoding);
  return headingRow === undefined ? rows : headedRows(rows, headingRow);
};
