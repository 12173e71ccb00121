type Cell = string | undefined;

/** How a column is called, and what it has of one thing, by what is known of all on its page. */
export type Column<Of, Known = undefined> = readonly [
  zh: string,
  en: string,
  of: (one: Of, known: Known) => Cell | Promise<Cell>,
];

interface Around<Of, Known> {
  readonly knownOf?: (page: readonly Of[]) => Known | Promise<Known>;
  /** A row of its own at the end. */
  readonly last?: readonly string[];
}

/** The head, and a row for each thing, page by page. */
export async function* tableOf<Of, Known = undefined>(
  columns: readonly Column<Of, Known>[],
  language: 'zh' | 'en',
  pages: AsyncIterable<readonly Of[]>,
  { knownOf = () => undefined as Known, last }: Around<Of, Known> = {},
): AsyncGenerator<readonly string[]> {
  yield columns.map(([zh, en]) => (language === 'zh' ? zh : en));
  for await (const page of pages) {
    const known = await knownOf(page);
    for (const one of page) {
      yield await Promise.all(columns.map(async ([, , of]) => (await of(one, known)) ?? ''));
    }
  }
  if (last) yield last;
}
