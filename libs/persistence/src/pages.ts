import { isId, isLocalDate, malformed } from '@kefu/kernel';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the page after; absent on the last one. */
  readonly next?: string;
}

/** The part of a list that somebody asks for. */
export interface Range {
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export type CursorPart = 'text' | 'number' | 'instant' | 'day' | 'id';

interface PartTypes {
  text: string;
  number: number;
  instant: string;
  day: string;
  id: string;
}

type PartsOf<Shape extends readonly CursorPart[]> = {
  [Index in keyof Shape]: PartTypes[Shape[Index]];
};

const fits: Record<CursorPart, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && value.isWellFormed() && !value.includes('\0'),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  instant: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  day: (value) => typeof value === 'string' && isLocalDate(value),
  id: (value) => typeof value === 'string' && isId(value),
};

/** Opaque to whoever pages; holds the sort key of the last row that was shown. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The sort key to go on after; undefined for the first page. Each part is checked for its kind, so
 * that a made-up cursor can only lead elsewhere in the same list.
 * @throws Refusal `bad-cursor`
 */
export const decodeCursor = <const Shape extends readonly CursorPart[]>(
  cursor: string | undefined,
  shape: Shape,
): PartsOf<Shape> | undefined => {
  if (cursor === undefined) return undefined;
  const key = parse(cursor);
  if (
    Array.isArray(key) &&
    key.length === shape.length &&
    shape.every((part, index) => fits[part](key[index]))
  ) {
    return key as unknown as PartsOf<Shape>;
  }
  const detail = { zh: 'cursor 无效，请从第一页开始', en: 'The cursor is not valid; start over' };
  throw malformed('bad-cursor', detail, {
    errors: [{ pointer: '#/query/cursor', code: 'bad-cursor', detail }],
  });
};

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/**
 * One page of a list.
 * @param rows up to `limit + 1` rows in order: the one too many says that there is a next page
 * @param keyOf the sort key of a row, unique within the list
 */
export const page = <Row, Item = Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
  view: (row: Row) => Item = (row) => row as unknown as Item,
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(view), ...(more ? { next: encodeCursor(keyOf(last)) } : {}) };
};

interface Every<Item, Shown> extends Partial<Range> {
  readonly shown: (item: Item) => Shown;
}

/**
 * All of a list, page by page, from the cursor on. The first page is read before anything is answered, so
 * that what is refused is answered as such.
 */
export const everyPage = async <Item, Shown>(
  find: (range: Range) => Promise<Page<Item>>,
  { cursor, limit = 200, shown }: Every<Item, Shown>,
): Promise<AsyncGenerator<readonly Shown[]>> => {
  const first = await find({ cursor, limit });
  return (async function* () {
    for (let found = first; ; found = await find({ cursor: found.next, limit })) {
      yield found.items.map(shown);
      if (found.next === undefined) return;
    }
  })();
};
