import { Parser } from 'htmlparser2';
import type { Encoding } from '../words.js';
import { decoded } from './csv-rows.js';
import { isBlank, type Row } from './row.js';

const mostCells = 16_384;
const longestCell = 1_000_000;

/** The rows of the tables of a page, as a browser shows them one below the other. */
export async function* htmlRows(
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Row> {
  let rows: Row[] = [];
  let row = 0;
  let cells: string[] = [];
  let text: string | undefined;
  let span = 1;
  let unsaid = false;
  const endCell = () => {
    if (text !== undefined && cells.length < mostCells) {
      cells.push(text.replace(/\s+/gu, ' ').trim(), ...Array<string>(span - 1).fill(''));
    }
    text = undefined;
  };
  const endRow = () => {
    endCell();
    if (cells.length > 0) {
      row += 1;
      if (!isBlank(cells)) rows.push({ row, cells });
    }
    cells = [];
  };
  const parser = new Parser(
    {
      onopentag: (name, { colspan = '1' }) => {
        unsaid ||= name === 'style' || name === 'script';
        if (name === 'tr') endRow();
        if (name === 'br' && text !== undefined) text += ' ';
        if (name !== 'td' && name !== 'th') return;
        endCell();
        text = '';
        span = Math.min(Math.max(Math.trunc(Number(colspan)) || 1, 1), 100);
      },
      ontext: (piece) => {
        if (text !== undefined && !unsaid && text.length < longestCell) text += piece;
      },
      onclosetag: (name) => {
        if (name === 'style' || name === 'script') unsaid = false;
        if (name === 'td' || name === 'th') endCell();
        if (name === 'tr' || name === 'table') endRow();
      },
    },
    { decodeEntities: true },
  );
  for await (const piece of decoded(bytes, encoding)) {
    parser.write(piece);
    yield* rows;
    rows = [];
  }
  parser.end();
  endRow();
  yield* rows;
}
