import { malformed, refusedByRule, type Actor, type Bilingual } from '@kefu/kernel';
import { CLOCK, type SentFile } from '@kefu/service';
import type { Clock } from '@kefu/kernel';
import {
  fileRefusals,
  FormatDetector,
  NotReadable,
  openTable,
  rowFaults,
  understand,
  type FileRefusal,
  type FoundFormat,
  type Row,
  type TableFile,
} from '@kefu/tables';
import { Inject, Injectable } from '@nestjs/common';
import { fieldOf, lineFaults, readLine, type LineField } from '../domain/index.js';
import { BankLines } from './bank-lines.js';
import { KeepBankLines, type Received } from './keep-bank-lines.js';

const mostBytes = 5_000_000;
const mostLines = 20_000;
const needed = ['paidOn', 'amount', 'reference'] as const;

export interface LeftOut {
  readonly row: number;
  readonly code: string;
  readonly detail: Bilingual;
}

/** What became of the lines of a statement. */
export interface Read extends Readonly<Record<Received, number>> {
  readonly leftOut: readonly LeftOut[];
}

/** A statement of the bank, line by line: sent again after a fault it goes on where it was. */
@Injectable()
export class ReadStatements {
  constructor(
    private readonly lines: BankLines,
    private readonly keeping: KeepBankLines,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(by: Actor, sent: SentFile): Promise<Read> {
    const rows = await rowsOf(sent);
    const [head, ...lines] = rows;
    const places = placesOf(head?.cells ?? []);
    const counts: Record<Received, number> = { matched: 0, doubtful: 0, known: 0 };
    const leftOut: LeftOut[] = [];
    const today = this.lines.handbook.calendar.localDate(this.clock.now());
    for (const row of lines) {
      const fault = row.faults?.[0]?.code;
      const line = fault ?? readLine(cellsOf(row, places), today);
      if (typeof line !== 'string') counts[await this.keeping.receive(by, line)] += 1;
      else {
        const detail = { ...lineFaults, ...rowFaults }[line];
        leftOut.push({ row: row.row, code: line, detail });
      }
    }
    return { ...counts, leftOut };
  }
}

const placesOf = (head: readonly string[]): ReadonlyMap<LineField, number> => {
  const places = new Map<LineField, number>();
  for (const [at, cell] of head.entries()) {
    const field = fieldOf(cell);
    if (field && !places.has(field)) places.set(field, at);
  }
  const missing = needed.filter((field) => !places.has(field));
  if (missing.length === 0) return places;
  throw refusedByRule(
    'CT-05',
    'columns-missing',
    { zh: '对账单须有日期、金额、流水号三列', en: 'A statement has date, amount and reference' },
    { extra: { missing } },
  );
};

const cellsOf = ({ cells }: Row, places: ReadonlyMap<LineField, number>) =>
  Object.fromEntries([...places].map(([field, at]) => [field, cells[at] ?? '']));

const rowsOf = async (sent: SentFile): Promise<Row[]> => {
  const pieces: Buffer[] = [];
  const detector = new FormatDetector();
  for await (const piece of sent.bytes(mostBytes)) {
    detector.take(piece);
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  if (bytes.length === 0) throw malformed('empty-file', { zh: '文件是空的', en: 'It is empty' });
  const found = detector.found();
  if (typeof found === 'string') throw refused(found);
  if (isCountable(found) && linesIn(bytes) > mostLines) throw tooMany();
  const file: TableFile = {
    length: bytes.length,
    mostUnpacked: 10 * mostBytes,
    range: ([from, to]) => partOf(bytes, from, to),
  };
  try {
    const understood = await understand(file, found, (cell) => fieldOf(cell) !== undefined);
    const rows: Row[] = [];
    for await (const row of openTable(file, understood)) {
      if (rows.push(row) > mostLines) throw tooMany();
    }
    return rows;
  } catch (error) {
    throw error instanceof NotReadable ? refused(error.why) : error;
  }
};

/** In UTF-16 half of a character may look like the end of a line: 上. */
const isCountable = ({ format, encodings }: FoundFormat): boolean =>
  format === 'csv' && !encodings.some((one) => one.startsWith('utf-16'));

/**
 * Lines with something in them, at least: those within quotes are not counted, so that what is refused
 * for it is too long however it is parted. Reading a row takes a hundred times as long as counting it.
 */
const linesIn = (bytes: Buffer): number => {
  let [count, quoted, filled] = [0, false, false];
  for (const byte of bytes) {
    if (byte === quote) quoted = !quoted;
    else if (byte !== lineFeed && byte !== carriageReturn) filled ||= !blank.includes(byte);
    else if (filled && !quoted) {
      count += 1;
      filled = false;
    }
  }
  return count;
};
const [quote, lineFeed, carriageReturn] = Buffer.from('"\n\r');
/** What an empty row consists of. */
const blank = Buffer.from(' \t,;|');

async function* partOf(bytes: Buffer, from: number, to: number): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes.subarray(from, to));
}

const refused = (code: FileRefusal) => refusedByRule('CT-05', code, fileRefusals[code]);

const tooMany = () =>
  refusedByRule('CT-05', 'too-many-lines', {
    zh: `一份对账单最多 ${mostLines} 行`,
    en: `A statement has ${mostLines} lines at most`,
  });
