import { parse } from 'csv-parse';

/** What the tool needs of a saved mapping. */
export interface Rule {
  readonly field: string;
  readonly column?: string;
  readonly values?: Readonly<Record<string, string>>;
  /** What stands for nothing. */
  readonly blanks?: readonly string[];
}

/** How many customers there are of a tag and a stage: `one-year lapsed` → 166. */
export type Figures = ReadonlyMap<string, number>;

const kept = (rule: Rule | undefined, row: Readonly<Record<string, string>>): string => {
  const cell = row[rule?.column ?? '']?.trim() ?? '';
  return rule?.values?.[cell] ?? cell;
};

const counted = (keys: Iterable<string>): Figures => {
  const figures = new Map<string, number>();
  for (const key of keys) figures.set(key, (figures.get(key) ?? 0) + 1);
  return figures;
};

/** Rows of a CSV file by the heads of their columns. */
export const rowsIn = (bytes: AsyncIterable<Uint8Array>) =>
  (async function* () {
    const parser = parse({ columns: true, bom: true });
    const feeding = (async () => {
      for await (const chunk of bytes) parser.write(chunk);
      parser.end();
    })();
    yield* parser as AsyncIterable<Record<string, string>>;
    await feeding;
  })();

/** Counts the file itself by what the mapping makes of it, and gathers what its customers are called. */
export const countFile = async (
  bytes: AsyncIterable<Uint8Array>,
  rules: readonly Rule[],
): Promise<{ readonly figures: Figures; readonly references: ReadonlySet<string> }> => {
  const by = (field: string) => rules.find((rule) => rule.field === field && rule.column);
  const references = new Set<string>();
  const keys: string[] = [];
  for await (const row of rowsIn(bytes)) {
    references.add(kept(by('externalRef'), row));
    keys.push(`${kept(by('tags'), row)} ${kept(by('stage'), row)}`);
  }
  return { figures: counted(keys), references };
};

/** Counts an export in English: those customers of it that the file names. */
export const countExport = async (
  bytes: AsyncIterable<Uint8Array>,
  references: ReadonlySet<string>,
  tags: ReadonlySet<string>,
): Promise<Figures> => {
  const keys: string[] = [];
  for await (const row of rowsIn(bytes)) {
    // Further assets and contacts of a customer stand in rows that do not name them again
    if (row['Name'] === '' || !references.has(row['External ref'] ?? '')) continue;
    const tag = (row['Tags'] ?? '').split(';').find((one) => tags.has(one)) ?? '';
    keys.push(`${tag} ${row['Stage'] ?? ''}`);
  }
  return counted(keys);
};

/** Lines for people, and whether both say the same. */
export const compare = (file: Figures, archive: Figures): { lines: string[]; same: boolean } => {
  const keys = [...new Set([...file.keys(), ...archive.keys()])].sort();
  const differing = keys.filter((key) => file.get(key) !== archive.get(key));
  const lines = keys.map((key) => {
    const mark = differing.includes(key) ? '  DIFFERS' : '';
    return `${key.padEnd(28)} file ${String(file.get(key) ?? 0).padStart(7)}  archive ${String(archive.get(key) ?? 0).padStart(7)}${mark}`;
  });
  return { lines, same: differing.length === 0 };
};
