import { NotReadable } from '../not-readable.js';
import { placeOf } from './places.js';
import { readXml } from './parse-xml.js';

/** A block of cells that shows what its first cell says; columns count from 0, rows from 1. */
export interface Merged {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

const endOfRows = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/u;
const listOfMerged = /<(?:\w+:)?mergeCells[\s>][\s\S]*?<\/(?:\w+:)?mergeCells\s*>/u;
/** A mark that lies across two chunks is found with so much of the first. */
const overlap = 100;
const longestTail = 16_000_000;

/**
 * The merged cells of a sheet, the upper ones first. A sheet tells of them behind its rows, so it is
 * unpacked to its end for them, but only what stands behind the rows is parsed.
 * @throws NotReadable where more stands behind the rows than belongs to a table
 */
export const readMergedCells = async (bytes: AsyncIterable<Buffer>): Promise<Merged[]> => {
  const list = listOfMerged.exec(await behindRows(bytes))?.[0];
  if (list === undefined) return [];
  const merged: Merged[] = [];
  await readXml(only(Buffer.from(list, 'latin1')), {
    opened(element, { ref = '' }) {
      if (element === 'mergeCell') merged.push(...blockOf(ref));
    },
  });
  return merged.sort((a, b) => a.fromRow - b.fromRow);
};

const behindRows = async (bytes: AsyncIterable<Buffer>): Promise<string> => {
  let tail = '';
  let found = false;
  for await (const chunk of bytes) {
    // Names and places are ASCII; latin1 keeps a byte a character
    tail += chunk.toString('latin1');
    const end: RegExpExecArray | null = found ? null : endOfRows.exec(tail);
    if (end) tail = tail.slice(end.index + end[0].length);
    found ||= end !== null;
    if (!found) tail = tail.slice(-overlap);
    else if (tail.length > longestTail) throw new NotReadable('not-a-table');
  }
  return found ? tail : '';
};

const blockOf = (ref: string): Merged[] => {
  const [first = '', last = first] = ref.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  if (!from || !to || to.row < from.row || to.column < from.column) return [];
  return [{ fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column }];
};

async function* only(chunk: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(chunk);
}
