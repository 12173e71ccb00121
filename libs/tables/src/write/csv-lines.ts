import { stringify } from 'csv-stringify/sync';
import { guarded } from '../read/text-of-cells.js';

const linesAtATime = 500;
const byteOrderMark = '\ufeff';

/**
 * Rows as CSV text, some hundred lines at a time: UTF-8 with its mark, for Excel; a cell that a
 * spreadsheet would take for a formula has an apostrophe before it, which an import takes away again.
 */
export async function* csvLines(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  let waiting: (readonly string[])[] = [];
  let mark = byteOrderMark;
  const written = (): string => {
    const text =
      mark +
      stringify(
        waiting.map((row) => row.map(guarded)),
        // a line break of one sign would part a row as well as the two that end one
        { record_delimiter: 'windows', quoted_match: /[\r\n]/u },
      );
    waiting = [];
    mark = '';
    return text;
  };
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length >= linesAtATime) yield written();
  }
  yield written();
}
