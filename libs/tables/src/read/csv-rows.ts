import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Encoding } from '../words.js';
import { isBlank, type Row } from './row.js';
import { unguarded } from './text-of-cells.js';

/** Longer than any sane row, short enough to notice soon that a quote is never closed. */
const longestRow = 1_000_000;

/** What Excel writes before the rows to say what parts their cells; it shows no row for it. */
const separatorLine = /^\ufeff?"?sep=([^\r\n])"?\r?\n?/iu;

/** What the file itself says that its cells are parted by. */
export const separatorSaid = (text: string): string | undefined => separatorLine.exec(text)?.[1];

export async function* decoded(
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string> {
  // A character that is none becomes U+FFFD, which is a problem of its row and not of the file
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* withoutSeparatorLine(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true;
  for await (const text of texts) {
    yield first ? text.replace(separatorLine, '') : text;
    first &&= text === '';
  }
}

const options = (separator: string) => ({
  delimiter: separator,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: longestRow,
});

/**
 * The rows of a CSV file, in memory that does not grow with it. A quote that is never closed ends the
 * file with one row that says so.
 */
export async function* csvRows(
  bytes: AsyncIterable<Buffer>,
  { encoding, separator }: { readonly encoding: Encoding; readonly separator: string },
): AsyncGenerator<Row> {
  // What was parsed before a fault is dropped by the stream, unless it was taken already
  const parsed: string[][] = [];
  const on_record = (cells: string[]): string[] => {
    parsed.push(cells);
    return cells;
  };
  const parser = parse({ ...options(separator), on_record });
  const source = Readable.from(withoutSeparatorLine(decoded(bytes, encoding)));
  source.on('error', (error) => parser.destroy(error));
  let row = 0;
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      parsed.shift();
      if (!isBlank(cells)) yield { row, cells: cells.map(unguarded) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    for (const cells of parsed) {
      row += 1;
      if (!isBlank(cells)) yield { row, cells: cells.map(unguarded) };
    }
    yield { row: row + 1, cells: [], faults: [{ code: 'broken-row' }] };
  } finally {
    source.destroy();
  }
}
