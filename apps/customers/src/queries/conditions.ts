/** Collects the conditions of a search with their values; `?` stands for the value. */
export class Conditions {
  readonly values: unknown[] = [];
  readonly #all: string[] = [];

  /** Without a value there is no condition. */
  add(sql: string, value: unknown): void {
    if (value === undefined) return;
    this.#all.push(sql.replaceAll('?', this.place(value)));
  }

  /** One that is always there. */
  always(sql: string): void {
    this.#all.push(sql);
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

/** Text that is found as it stands, also where it holds what LIKE takes for a pattern. */
export const literally = (text: string): string => text.replace(/[\\%_]/gu, '\\$&');

/** What contains the text somewhere. */
export const containing = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `%${literally(text.normalize('NFC').trim())}%`;

/** What begins with the text. */
export const beginning = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${literally(text.normalize('NFC').trim())}%`;
