import type { Bilingual } from '@kefu/kernel';
import type { Read } from './values.js';

/** How what stands in a cell becomes a value: as the library knows it, or by a function of the service's own. */
export type CellReading =
  | 'text'
  | 'code'
  | 'list'
  | 'phones'
  | 'day'
  | 'choice'
  | 'yes-no'
  | ((text: string, today: string) => Read);

/** What a column of a file may become. */
export interface ColumnField {
  readonly reading: CellReading;
  /** Where it goes in the request to file one record; faults there are told of the column. */
  readonly pointer: string;
  /** What people call it in the heads of their tables, in small letters without spaces. */
  readonly names: readonly string[];
  /** What people write for a choice. */
  readonly words?: Readonly<Record<string, string>>;
}

/** @param names parted by blanks */
export const columnField = (
  reading: CellReading,
  pointer: string,
  names: string,
  words?: Readonly<Record<string, string>>,
): ColumnField => ({ reading, pointer, names: names.split(' '), ...(words ? { words } : {}) });

/** The code of each choice, and what people write for it, parted by blanks. */
export const ofWords = (choices: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(choices).flatMap(([code, words]) =>
      [code, ...words.split(' ')].map((word) => [word, code]),
    ),
  );

/** All that columns of a service's files may become. */
export class Columns {
  readonly names: readonly string[];
  readonly #fields: ReadonlyMap<string, ColumnField>;

  /**
   * @param needed what no file can do without, and what is said where a mapping lacks it
   * @param instead of which one will do where what is needed is not there: each row has to say itself
   */
  constructor(
    fields: Readonly<Record<string, ColumnField>>,
    readonly needed: Readonly<Record<string, Bilingual>>,
    readonly instead: readonly string[] = [],
  ) {
    this.names = Object.keys(fields);
    this.#fields = new Map(Object.entries(fields));
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  of(name: string): ColumnField {
    const field = this.#fields.get(name);
    if (!field) throw new Error(`no column becomes ${name}`);
    return field;
  }

  /** Of which a row may have several, from several columns. */
  isList(name: string): boolean {
    const { reading } = this.of(name);
    return reading === 'list' || reading === 'phones';
  }
}
