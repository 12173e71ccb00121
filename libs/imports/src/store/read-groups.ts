import type { Row, Rows as TableRows } from '@kefu/tables';
import {
  problem,
  readRow,
  unread,
  type RowPlan,
  type RowProblem,
  type RowRead,
} from '../domain/index.js';
import type { Importer, Rows, Sound } from '../importer.js';

/** Rows in one transaction: some hundred make its cost small, and a stop is never far. */
const chunkSize = 1_000;
/** They are filed in one transaction, and wait in memory for it. */
const mostOfOne = 1_000;

/** Rows that are worked on together; records are never torn apart by its ends. */
export interface Chunk {
  readonly size: number;
  readonly lastRow: number;
  readonly formulas: number;
  readonly groups: readonly Rows[];
}

/** The rows below the head, which is the first that is not empty, and below the last one done. */
export async function* rowsAfter(rows: TableRows, last: number): AsyncGenerator<Row> {
  let head = true;
  for await (const row of rows) {
    if (!head && row.row > last) yield row;
    head = false;
  }
}

/** Rows as their mapping has them, those of one record together, a thousand and some at a time. */
export async function* chunksOf(
  rows: AsyncIterable<Row>,
  plan: RowPlan,
  together: Importer['together'],
): AsyncGenerator<Chunk> {
  let groups: [RowRead, ...RowRead[]][] = [];
  let formulas = 0;
  let size = 0;
  let keyOfLast: string | undefined;
  const chunk = (): Chunk => ({
    ...{ size, formulas, groups },
    lastRow: groups.at(-1)?.at(-1)?.row ?? 0,
  });
  for await (const row of rows) {
    const read = readOne(row, plan);
    const key = together?.(read);
    const group = key !== undefined && key === keyOfLast ? groups.at(-1) : undefined;
    if (!group && size >= chunkSize) {
      yield chunk();
      [groups, formulas, size] = [[], 0, 0];
    }
    if (!group) groups.push([read]);
    else if (group.length < mostOfOne) group.push(read);
    else groups.push([tooMany(read)]);
    keyOfLast = key;
    size += 1;
    formulas += row.formulas ?? 0;
  }
  if (size > 0) yield chunk();
}

const tooMany = ({ row }: RowRead): RowRead =>
  unread(row, [{ row, ...problem('too-many-rows-of-one') }]);

const readOne = (row: Row, plan: RowPlan): RowRead => {
  const spoilt = faultsOf(row, plan);
  return spoilt.length > 0 ? unread(row.row, spoilt) : readRow(plan, row);
};

/** A cell that no rule reads spoils nothing. */
const faultsOf = ({ row, faults = [] }: Row, { read, columns }: RowPlan): RowProblem[] =>
  faults
    .filter(({ place }) => place === undefined || read.has(place))
    .map(({ code, place }) => ({
      row,
      column: place === undefined ? undefined : columns[place],
      ...problem(code),
    }));

export interface Held {
  readonly sound: readonly Sound<unknown>[];
  readonly problems: readonly RowProblem[];
  /** What is missing of sound ones. */
  readonly missing: readonly RowProblem[];
}

/** Holds rows against their own faults, and against what the service holds them against. */
export const holdAgainst = (groups: readonly Rows[], importer: Importer, ground: unknown): Held => {
  const sound: Sound<unknown>[] = [];
  const problems: RowProblem[] = [];
  const missing: RowProblem[] = [];
  for (const rows of groups) {
    const own = rows.flatMap((row) => row.problems);
    const examined = own.length > 0 ? { problems: own } : importer.examine(rows, ground);
    if ('item' in examined) {
      sound.push({ rows, item: examined.item });
      missing.push(...(examined.missing ?? []));
    } else problems.push(...examined.problems);
  }
  return { sound, problems, missing };
};

/** Of rows that are one record none is filed where one cannot be: each says so. */
export const withTheirRows = (
  problems: readonly RowProblem[],
  groups: readonly Rows[],
): RowProblem[] => {
  const bad = new Set(problems.map(({ row }) => row));
  const along = groups
    .filter((rows) => rows.some(({ row }) => bad.has(row)))
    .flatMap((rows) => rows.filter(({ row }) => !bad.has(row)))
    .map(({ row }): RowProblem => ({ row, ...problem('with-bad-row') }));
  return [...problems, ...along].sort((a, b) => a.row - b.row);
};
