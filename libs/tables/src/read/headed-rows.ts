import { isBlank, type Row, type Rows } from './row.js';

/** As wide as the head: programs leave out what is empty at the end of a row, or part nothing there. */
export const asWideAs = (width: number, row: Row): Row => {
  const cells = [...row.cells];
  while (cells.length < width) cells.push('');
  while (cells.length > width && isBlank(cells.slice(-1))) cells.pop();
  return { ...row, cells };
};

/**
 * The head first, and what stands below it; what stands above it is passed over. Where no row names the
 * columns, the head is a row 0 of nothing, as wide as the first one.
 */
export async function* headedRows(rows: Rows, headingRow: number): AsyncGenerator<Row> {
  let width: number | undefined;
  for await (const row of rows) {
    if (row.row < headingRow) continue;
    if (width === undefined) {
      width = row.cells.length;
      if (headingRow > 0) {
        yield row;
        continue;
      }
      yield { row: 0, cells: row.cells.map(() => '') };
    }
    yield row.faults?.some(({ place }) => place === undefined) ? row : asWideAs(width, row);
  }
}
