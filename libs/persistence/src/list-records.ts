import type { AggregateTable } from './aggregate-table.js';
import type { Stored } from './use-case.js';
import type { AggregateRow } from './columns.js';
import type { Conditions } from './conditions.js';
import type { Database } from './database.js';
import { decodeCursor, page, type CursorPart, type Page, type Range } from './pages.js';

/** What a list is ordered by without being a column of it; never null. */
export interface Computed<State> {
  readonly sql: string;
  /** As PostgreSQL names it. */
  readonly type: string;
  readonly cursorPart: CursorPart;
  /** The same of a record that was read. */
  readonly of: (state: State) => string | number;
}

export interface Listing<State> {
  /** Name of the records' table in `joins` and `where`. */
  readonly as: string;
  /** `LEFT JOIN file f ON f.id = l.subject_id` */
  readonly joins?: string;
  readonly where: Conditions;
  /**
   * One of these holds, too: `['l.owner_id = $1', 'l.region_id = $2']`. Each is looked for by itself, in
   * the order of the list and no further than the page, which an index by it can answer; said as one
   * condition with OR, all that it lets pass would be read and sorted.
   */
  readonly either?: readonly string[];
  /** What orders it, none of it ever null, all together unique: `['dueAt', 'id']`. */
  readonly by: readonly ((keyof State & string) | Computed<State>)[];
  readonly descending?: boolean;
  /** Whose columns are read, where that is not the whole record: the base class that lists show. */
  readonly of?: abstract new () => AggregateRow;
  readonly range: Range;
}

/** Ids are in the order of creation. */
export const newestFirst = { by: ['id'], descending: true } as const;

const never = '9999-12-31T00:00:00.000Z';

/** What is due soonest first, what has no deadline last; an index has to say the same. */
export const dueFirst = (as: string): Computed<{ readonly dueAt?: string | undefined }> => ({
  sql: `coalesce(${as}.due_at, '${never}')`,
  type: 'timestamptz',
  cursorPart: 'instant',
  of: ({ dueAt }) => dueAt ?? never,
});

/** @throws Refusal `bad-cursor` */
export const listRecords = async <State extends { readonly id: string }>(
  database: Database,
  table: AggregateTable<State>,
  { as, joins = '', where, either = [], by, descending = false, of, range }: Listing<State>,
): Promise<Page<Stored<State>>> => {
  const keys = by.map((key): Computed<State> => {
    if (typeof key !== 'string') return key;
    const { name, type, cursorPart } = table.columnOf(key);
    return { sql: `${as}."${name}"`, type, cursorPart, of: (state) => state[key] as string };
  });
  const columns = keys.map(({ sql }) => sql);
  const after = decodeCursor(
    range.cursor,
    keys.map(({ cursorPart }) => cursorPart),
  );
  if (after) {
    const places = keys.map(({ type }, at) => `${where.place(after[at])}::${type}`);
    const beyond = descending ? '<' : '>';
    where.always(`(${columns.join(', ')}) ${beyond} (${places.join(', ')})`);
  }
  const direction = descending ? 'DESC' : 'ASC';
  const order = columns.map((column) => `${column} ${direction}`).join(', ');
  const most = `LIMIT ${where.place(range.limit + 1)}`;
  const found = `${joins} WHERE ${String(where)}`;
  const keyed = columns.map((column, at) => `${column} AS key${at}`).join(', ');
  const each = either.map(
    (one) =>
      `(SELECT ${as}.id AS id, ${keyed} FROM ${table.name} ${as} ${found} AND (${one}) ORDER BY ${order} ${most})`,
  );
  const firstOfEach = `(SELECT id FROM (${each.join(' UNION ')}) AS each
    ORDER BY ${columns.map((_, at) => `key${at} ${direction}`).join(', ')} ${most})`;
  const rows = await table.select(
    database,
    { as, ...(of ? { of } : {}) },
    each.length === 0
      ? `${found} ORDER BY ${order} ${most}`
      : `${joins} WHERE ${as}.id IN ${firstOfEach} ORDER BY ${order}`,
    where.values,
  );
  return page(rows, range.limit, ({ state }) => keys.map(({ of: keyOf }) => keyOf(state)));
};
