import { columnsIn, type FieldRule } from './mapping.js';
import { fieldOf, type FieldName } from './fields.js';
import { problem, type RowProblem } from './problems.js';
import { cellText, readCell, type Value } from './read-cell.js';

/** The request to file a customer, as far as a row says it. */
export type Draft = Record<string, unknown>;

export interface RowRead {
  readonly draft: Draft;
  readonly problems: readonly RowProblem[];
  /** The column that a part of the draft came from. */
  readonly columnOf: (pointer: string) => string | undefined;
}

/** Rules with the places of their columns, made once for a file. */
export interface RowPlan {
  readonly rules: readonly FieldRule[];
  readonly places: ReadonlyMap<string, number>;
  readonly width: number;
  /** The places of the columns that a rule reads. */
  readonly read: ReadonlySet<number>;
}

export const planFor = (rules: readonly FieldRule[], columns: readonly string[]): RowPlan => {
  const read = rules.flatMap(({ column, text }) => column ?? columnsIn(text ?? ''));
  return {
    rules,
    places: new Map(columns.map((name, place) => [name, place])),
    width: columns.length,
    read: new Set(read.map((name) => columns.indexOf(name))),
  };
};

/** Reads one row; what the draft then lacks or has wrong is for the checks of every filing to say. */
export const readRow = (
  plan: RowPlan,
  { row, cells }: { readonly row: number; readonly cells: readonly string[] },
  today: string,
): RowRead => {
  const problems: RowProblem[] = [];
  const origins = new Map<string, string>();
  const flat = new Map<FieldName, Value>();
  const said = new Set<FieldName>();
  const report = (code: Parameters<typeof problem>[0], column?: string) => {
    problems.push({ row, column, ...problem(code) });
  };
  if (cells.length !== plan.width) report('ragged-row');
  for (const [name, place] of plan.places) {
    const cell = cells[place] ?? '';
    if (cell.includes('\0')) report('nul-character', name);
    else if (cell.includes('\ufffd') || !cell.isWellFormed()) report('not-readable', name);
  }
  if (problems.length > 0) return { draft: {}, problems, columnOf: () => undefined };
  const cellAt = (name: string) => cells[plan.places.get(name) ?? -1] ?? '';
  for (const rule of plan.rules) {
    const column = rule.column ?? columnsIn(rule.text ?? '')[0];
    const cell = rule.column === undefined ? filled(rule.text ?? '', cellAt) : cellAt(rule.column);
    const read = readCell(rule, cell, today);
    if (column !== undefined && cellText(cellAt(column)) !== '') said.add(rule.field);
    if ('fault' in read) report(read.fault, column);
    else keep(flat, origins, rule.field, { value: read.value, column });
  }
  return {
    draft: draftOf(flat, said),
    problems,
    columnOf: (pointer) => originOf(origins, pointer),
  };
};

const filled = (text: string, cellAt: (name: string) => string): string =>
  text.replace(/\{([^{}]+)\}/gu, (_all, name: string) => cellText(cellAt(name)));

const keep = (
  flat: Map<FieldName, Value>,
  origins: Map<string, string>,
  field: FieldName,
  { value, column }: { value: Value | undefined; column: string | undefined },
): void => {
  const { pointer } = fieldOf(field);
  if (column !== undefined && (value !== undefined || !origins.has(pointer))) {
    origins.set(pointer, column);
  }
  if (value === undefined) return;
  if (typeof value === 'string' || typeof value === 'boolean') {
    flat.set(field, value);
    return;
  }
  const before = (flat.get(field) ?? []) as readonly string[];
  for (const [at] of value.entries()) {
    if (column !== undefined) origins.set(`${pointer}/${before.length + at}`, column);
  }
  flat.set(field, [...before, ...value]);
};

/** The nearest part above it that came from a column. */
const originOf = (origins: ReadonlyMap<string, string>, pointer: string): string | undefined => {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const column = origins.get(at);
    if (column !== undefined) return column;
  }
  return undefined;
};

/** A row whose cells say nothing of an asset has none, whatever the rules give to every row; nor a contact. */
const draftOf = (flat: ReadonlyMap<FieldName, Value>, said: ReadonlySet<FieldName>): Draft => {
  const draft: Draft = {};
  const contact = part(flat, 'contact.', said);
  const asset = part(flat, 'asset.', said);
  for (const [field, value] of flat) if (!field.includes('.')) draft[field] = value;
  draft['kind'] ??= draft['organisationCode'] === undefined ? 'person' : 'organisation';
  if (contact) draft['contacts'] = [{ maySign: false, ...contact }];
  if (asset) draft['assets'] = [{ contractKind: 'none', ...asset }];
  return draft;
};

const part = (
  flat: ReadonlyMap<FieldName, Value>,
  prefix: string,
  said: ReadonlySet<FieldName>,
): Draft | undefined => {
  const own = [...flat].filter(([field]) => field.startsWith(prefix));
  if (!own.some(([field]) => said.has(field))) return undefined;
  return Object.fromEntries(own.map(([field, value]) => [field.slice(prefix.length), value]));
};
