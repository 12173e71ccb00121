import type { Columns } from './columns.js';

export interface Suggestion {
  readonly column: string;
  readonly field: string;
  /** 1 for a usual name of the field, less for one that only looks like it. */
  readonly score: number;
}

const likely = 0.6;

/** A heading on one line. */
export const headingText = (cell: string): string => cell.replace(/\s+/gu, ' ').trim();

/** What stands in brackets or after a star is a note: `姓名(必填)`. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=.)\([^()]*\)/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const namesOfNothing = '序号 备注 說明 说明 no remark remarks note notes'.split(' ');

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));

/** How much two names have in common, 0 to 1: their pairs of letters (Dice), or one in the other. */
const likeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const inside =
    shorter.length > 1 && longer.includes(shorter) ? shorter.length / longer.length : 0;
  const [left, right] = [pairs(a), pairs(b)];
  const common = left.filter((pair) => right.includes(pair)).length;
  const dice = left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
  return Math.max(dice, inside) * 0.95;
};

/** Whether a cell is a usual name of a field. */
export const headingsOf = (known: Columns): ((cell: string) => boolean) => {
  const usual = new Set([
    ...known.names.flatMap((name) => known.of(name).names),
    ...namesOfNothing,
  ]);
  return (cell) => usual.has(plain(cell));
};

/** Which columns look like which fields, the surest first; each column and each single field once. */
export const suggest = (columns: readonly string[], known: Columns): Suggestion[] => {
  const all = columns.flatMap((column) =>
    known.names.map((field) => {
      const name = plain(column);
      const score = Math.max(...known.of(field).names.map((usual) => likeness(name, usual)));
      return { column, field, score: Math.round(score * 100) / 100 };
    }),
  );
  const chosen: Suggestion[] = [];
  for (const one of all.sort((a, b) => b.score - a.score)) {
    const taken = chosen.some(
      ({ column, field }) => column === one.column || (field === one.field && !known.isList(field)),
    );
    if (one.score >= likely && !taken) chosen.push(one);
  }
  return chosen;
};
