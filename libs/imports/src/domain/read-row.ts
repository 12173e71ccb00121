import { columnsIn, type FieldRule } from './mapping.js';
import type { Columns } from './columns.js';
import { problem, type PlaceOf, type RowProblem } from './problems.js';
import { cellText, readCell } from './read-cell.js';
import type { Value } from './values.js';

/** One row as its mapping has it; what it then lacks or has wrong is for the service to say. */
export interface RowRead {
  /** As a spreadsheet counts. */
  readonly row: number;
  /** By field; those of lists from several columns are together. */
  readonly values: ReadonlyMap<string, Value>;
  /** Fields of which the row's own cells say something, not only a text that every row has. */
  readonly said: ReadonlySet<string>;
  readonly problems: readonly RowProblem[];
  /** The column that a part of the request came from. */
  readonly placeOf: PlaceOf;
}

/** Rules with the places of their columns, made once for a file. */
export interface RowPlan {
  readonly rules: readonly FieldRule[];
  readonly known: Columns;
  readonly columns: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** The places of the columns that a rule reads. */
  readonly read: ReadonlySet<number>;
  /** The day at the centre. */
  readonly today: string;
}

export const planFor = (
  rules: readonly FieldRule[],
  { columns, known, today }: Pick<RowPlan, 'columns' | 'known' | 'today'>,
): RowPlan => {
  const read = rules.flatMap(({ column, text }) => column ?? columnsIn(text ?? ''));
  return {
    rules,
    known,
    columns,
    places: new Map(columns.map((name, place) => [name, place])),
    read: new Set(read.map((name) => columns.indexOf(name))),
    today,
  };
};

interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export const readRow = (plan: RowPlan, { row, cells }: RawRow): RowRead => {
  const spoilt = spoiltCells(plan, { row, cells });
  if (spoilt.length > 0) return unread(row, spoilt);
  const problems: RowProblem[] = [];
  const origins = new Map<string, string>();
  const values = new Map<string, Value>();
  const said = new Set<string>();
  const cellAt = (name: string) => cells[plan.places.get(name) ?? -1] ?? '';
  for (const rule of plan.rules) {
    const field = plan.known.of(rule.field);
    const column = rule.column ?? columnsIn(rule.text ?? '')[0];
    const cell = rule.column === undefined ? filled(rule.text ?? '', cellAt) : cellAt(rule.column);
    const read = readCell(rule, field, cell, plan.today);
    if (column !== undefined && cellText(cellAt(column)) !== '') said.add(rule.field);
    if ('fault' in read) problems.push({ row, column, ...problem(read.fault) });
    else keep(values, origins, { ...rule, pointer: field.pointer, column, value: read.value });
  }
  return { row, values, said, problems, placeOf: (pointer) => originOf(origins, row, pointer) };
};

/** A row that nothing can be made of. */
export const unread = (row: number, problems: readonly RowProblem[]): RowRead => ({
  row,
  values: new Map(),
  said: new Set(),
  problems,
  placeOf: () => ({ row }),
});

const spoiltCells = (plan: RowPlan, { row, cells }: RawRow): RowProblem[] => {
  const spoilt: RowProblem[] = [];
  if (cells.length !== plan.columns.length) spoilt.push({ row, ...problem('ragged-row') });
  for (const [name, place] of plan.places) {
    const cell = cells[place] ?? '';
    if (cell.includes('\0')) spoilt.push({ row, column: name, ...problem('nul-character') });
    else if (cell.includes('\ufffd') || !cell.isWellFormed()) {
      spoilt.push({ row, column: name, ...problem('not-readable') });
    }
  }
  return spoilt;
};

const filled = (text: string, cellAt: (name: string) => string): string =>
  text.replace(/\{([^{}]+)\}/gu, (_all, name: string) => cellText(cellAt(name)));

interface Kept {
  readonly field: string;
  readonly pointer: string;
  readonly column: string | undefined;
  readonly value: Value | undefined;
}

const keep = (
  values: Map<string, Value>,
  origins: Map<string, string>,
  { field, pointer, column, value }: Kept,
): void => {
  if (column !== undefined && (value !== undefined || !origins.has(pointer))) {
    origins.set(pointer, column);
  }
  if (value === undefined) return;
  if (typeof value === 'string' || typeof value === 'boolean') {
    values.set(field, value);
    return;
  }
  const before = (values.get(field) ?? []) as readonly string[];
  for (const [at] of value.entries()) {
    if (column !== undefined) origins.set(`${pointer}/${before.length + at}`, column);
  }
  values.set(field, [...before, ...value]);
};

/** The nearest part above it that came from a column. */
const originOf = (
  origins: ReadonlyMap<string, string>,
  row: number,
  pointer: string,
): ReturnType<PlaceOf> => {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const column = origins.get(at);
    if (column !== undefined) return { row, column };
  }
  return { row };
};
