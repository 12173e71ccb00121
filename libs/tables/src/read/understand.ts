import { parse } from 'csv-parse/sync';
import { separators, type Doubt, type Encoding, type Reading, type Understood } from '../words.js';
import { separatorSaid } from './csv-rows.js';
import type { FoundFormat } from './detect-format.js';
import { guessHeading, type HeadingGuess, type IsHeading } from './guess-heading.js';
import { plausibility } from './likely-encodings.js';
import { openTable, type TableFile } from './open-table.js';
import { isBlank, type Row, type Rows } from './row.js';
import { unguarded } from './text-of-cells.js';
import { sheetsOf } from './xlsx-rows.js';

const rowsLookedAt = 20;
const bytesLookedAt = 64_000;
const mostSheetsLookedAt = 20;

/** What somebody chose of how a file is read. */
export type Chosen = Partial<Omit<Reading, 'format'>>;

/**
 * How a file is to be read, as far as it says so or its first rows let one see it; what is chosen stands.
 * @throws NotReadable for what is no table
 */
export const understand = async (
  file: TableFile,
  found: FoundFormat,
  isHeading: IsHeading,
  chosen: Chosen = {},
): Promise<Understood> => {
  const guessed =
    found.format === 'xlsx'
      ? await ofWorkbook(file, isHeading, chosen)
      : await ofText(file, found, isHeading, chosen);
  const doubtful = guessed.doubts.filter((doubt) => chosen[choices[doubt]] === undefined);
  return { format: found.format, ...guessed, ...defined(chosen), doubts: doubtful };
};

const choices = {
  encoding: 'encoding',
  separator: 'separator',
  sheet: 'sheet',
  'heading-row': 'headingRow',
} as const satisfies Record<Doubt, keyof Chosen>;

const defined = (chosen: Chosen): Chosen =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));

type Guessed = Omit<Understood, 'format'>;

const headingDoubt = ({ certain }: HeadingGuess): Doubt[] => (certain ? [] : ['heading-row']);

const ofWorkbook = async (
  file: TableFile,
  isHeading: IsHeading,
  { sheet: wanted }: Chosen,
): Promise<Guessed> => {
  const sheets = await sheetsOf(file);
  const looked: { sheet: string; guess: HeadingGuess }[] = [];
  for (const sheet of wanted === undefined ? sheets.slice(0, mostSheetsLookedAt) : [wanted]) {
    const rows = await firstOf(openTable(file, { format: 'xlsx', sheet }));
    if (rows.length > 0) looked.push({ sheet, guess: guessHeading(rows, isHeading) });
  }
  const [best] = [...looked].sort((a, b) => b.guess.known - a.guess.known);
  const sheet = best?.sheet ?? sheets[0];
  const others = looked.filter((one) => one !== best);
  const isSure =
    sheets.length <= mostSheetsLookedAt &&
    (others.length === 0 ||
      (best !== undefined &&
        best.guess.known > 1 &&
        others.every(({ guess }) => guess.known === 0)));
  const guess = best?.guess ?? { headingRow: 1, known: 0, certain: true };
  return {
    sheet,
    sheets,
    encodings: [],
    headingRow: guess.headingRow,
    doubts: [...(isSure ? [] : (['sheet'] as const)), ...headingDoubt(guess)],
  };
};

const ofText = async (
  file: TableFile,
  { format, encodings, said }: FoundFormat,
  isHeading: IsHeading,
  chosen: Chosen,
): Promise<Guessed> => {
  const bytes = await headOf(file);
  const plausible = plausibility(bytes, encodings);
  const guesses = [];
  for (const encoding of chosen.encoding === undefined ? encodings : [chosen.encoding]) {
    const guess =
      format === 'csv'
        ? ofCells(textOf(bytes, encoding), isHeading, chosen.separator)
        : { guess: guessHeading(await firstOf(openTable(file, { format, encoding })), isHeading) };
    guesses.push({
      encoding,
      ...guess,
      score: guess.guess.known * 200 + (plausible.get(encoding) ?? 0),
    });
  }
  guesses.sort((a, b) => b.score - a.score);
  const [best, next] = guesses;
  if (!best) throw new Error('no encoding is left');
  // Names of columns that are known in one encoding alone are no chance; those in ASCII say nothing
  const isSure = said || !next || best.guess.known > next.guess.known;
  const isParted = !('sure' in best) || best.sure;
  return {
    encoding: best.encoding,
    ...('separator' in best ? { separator: best.separator } : {}),
    sheets: [],
    encodings: guesses.length > 1 ? guesses.map(({ encoding }) => encoding) : encodings,
    headingRow: best.guess.headingRow,
    doubts: [
      ...(isSure ? [] : (['encoding'] as const)),
      ...(isParted ? [] : (['separator'] as const)),
      ...headingDoubt(best.guess),
    ],
  };
};

interface Parted {
  readonly separator: string;
  readonly guess: HeadingGuess;
  readonly sure: boolean;
}

/** What parts the cells: what most names of columns, and most rows of the same width, come out with. */
const ofCells = (text: string, isHeading: IsHeading, wanted: string | undefined): Parted => {
  const told = wanted ?? separatorSaid(text);
  const tried = (told === undefined ? separators : [told]).map((separator) => {
    const rows = rowsOf(text, separator);
    const guess = guessHeading(rows, isHeading);
    const { width, share } = usualWidth(rows);
    return {
      separator,
      guess,
      width,
      score: guess.known * 100 + (width > 1 ? share * 10 + Math.min(width, 9) : 0),
    };
  });
  tried.sort((a, b) => b.score - a.score);
  const [best, next] = tried;
  if (!best) throw new Error('there are separators');
  const isSure = !next || best.guess.known > next.guess.known || next.width < 2;
  return { separator: best.separator, guess: best.guess, sure: isSure };
};

const rowsOf = (text: string, separator: string): Row[] => {
  const body = separatorSaid(text) === undefined ? text : text.replace(/^.*\r?\n?/u, '');
  const options = { delimiter: separator, relax_column_count: true, relax_quotes: true };
  try {
    const rows: string[][] = parse(body, {
      ...options,
      to: rowsLookedAt + 1,
      skip_empty_lines: false,
    });
    const all = rows.map((cells, at) => ({ row: at + 1, cells: cells.map(unguarded) }));
    return all.slice(0, rowsLookedAt).filter(({ cells }) => !isBlank(cells));
  } catch {
    // A quote that is not closed here would swallow the rest: the lines as they are
    const lines = body.split(/\r?\n|\r/u, rowsLookedAt);
    return lines
      .map((line, at) => ({ row: at + 1, cells: line.split(separator) }))
      .filter(({ cells }) => !isBlank(cells));
  }
};

const usualWidth = (rows: readonly Row[]): { width: number; share: number } => {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [[width, count] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { width, share: rows.length === 0 ? 0 : count / rows.length };
};

const textOf = (bytes: Buffer, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes, { stream: true });

const headOf = async (file: TableFile): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of file.range([0, Math.min(file.length, bytesLookedAt)]))
    pieces.push(piece);
  return Buffer.concat(pieces);
};

const firstOf = async (rows: Rows): Promise<Row[]> => {
  const first: Row[] = [];
  for await (const row of rows) {
    if (first.push(row) === rowsLookedAt) break;
  }
  return first;
};
