import type { Row } from './row.js';

/** Whether whoever asks knows a text for the name of a column. */
export type IsHeading = (text: string) => boolean;

export interface HeadingGuess {
  /** 0 where no row seems to name the columns. */
  readonly headingRow: number;
  /** How many of its cells are known for names of columns. */
  readonly known: number;
  readonly certain: boolean;
}

/** Numbers, days and addresses of mail are what stands below a heading. */
const isValue = (cell: string): boolean =>
  /\d{5,}|^\s*[\d.,\s%-]+\s*$|\d{4}\s*[-/.年]\s*\d|@\S+\./u.test(
    cell.replace(/[(（][^)）]*[)）]/gu, ''),
  );

const filledOf = ({ cells }: Row): string[] => cells.filter((cell) => cell.trim() !== '');

const isPlain = (row: Row): boolean => {
  const filled = filledOf(row);
  return !filled.some(isValue) && new Set(filled).size === filled.length;
};

/** Which of the first rows names the columns: the one with the most names that are known. */
export const guessHeading = (rows: readonly Row[], isHeading: IsHeading): HeadingGuess => {
  const counts = rows.map(({ cells }) => cells.filter((cell) => isHeading(cell)).length);
  const known = Math.max(...counts, 0);
  const best = rows[counts.indexOf(known)];
  if (known > 0 && best) return { headingRow: best.row, known, certain: isPlain(best) };
  const widths = rows.map((row) => filledOf(row).length).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const first = rows.find((row) => filledOf(row).length >= usual);
  const headingRow = first && isPlain(first) ? first.row : 0;
  return { headingRow, known: 0, certain: false };
};
