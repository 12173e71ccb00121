import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Encoding } from '../words.js';
import { isBlank, type Row } from './row.js';

/** Longer than any sane row, short enough to notice soon that a quote is never closed. */
const longestRow = 1_000_000;

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  // A character that is none becomes U+FFFD, which is a problem of its row and not of the file
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * The rows of a CSV file, in memory that does not grow with it. A quote that is never closed ends the
 * file with one row that says so.
 */
export async function* csvRows(
  bytes: AsyncIterable<Buffer>,
  { encoding, separator }: { readonly encoding: Encoding; readonly separator: string },
): AsyncGenerator<Row> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
  });
  const source = Readable.from(decoded(bytes, encoding));
  source.on('error', (error) => parser.destroy(error));
  let row = 0;
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      if (!isBlank(cells)) yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { row: row + 1, cells: [], faults: [{ code: 'broken-row' }] };
  } finally {
    source.destroy();
  }
}
