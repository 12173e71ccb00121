import { columnName } from './columns.js';

/** Collects the conditions of a search with their values; `?` stands for the value. */
export class Conditions {
  readonly values: unknown[] = [];
  readonly #all: string[] = [];

  /** Without a value there is no condition. */
  add(sql: string, value: unknown): this {
    return value === undefined ? this : this.always(sql.replaceAll('?', this.place(value)));
  }

  /** One that is always there. */
  always(sql: string): this {
    this.#all.push(sql);
    return this;
  }

  /** Columns that hold just this, by the names of their fields: `equal('l', { status, subjectId })`. */
  equal(table: string, values: Readonly<Record<string, unknown>>): this {
    for (const [field, value] of Object.entries(values)) {
      this.add(`${table}."${columnName(field)}" = ?`, value);
    }
    return this;
  }

  /** What belongs to one of these regions by any of these columns; `*` is every region. */
  inRegions(columns: string | readonly string[], regions: readonly string[]): this {
    if (regions.includes('*')) return this;
    const any = [columns].flat().map((column) => `${column} = ANY (?::text[])`);
    return this.add(`(${any.join(' OR ')})`, regions);
  }

  /** The placeholder of one more value. */
  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  toString(): string {
    return this.#all.length === 0 ? 'true' : this.#all.join(' AND ');
  }
}

/** Whether the regions that one column holds serve the region of another: `*` is every region. */
export const servesRegion = (regions: string, region: string): string =>
  `('*' = ANY (${regions}) OR ${region} = ANY (${regions}))`;

/** Text that is found as it stands, also where it holds what LIKE takes for a pattern. */
export const literally = (text: string): string => text.replace(/[\\%_]/gu, '\\$&');

/** What contains the text somewhere. */
export const containing = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `%${literally(text.normalize('NFC').trim())}%`;

/** What begins with the text. */
export const beginning = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${literally(text.normalize('NFC').trim())}%`;
