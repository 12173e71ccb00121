import { createReadStream } from 'node:fs';
import { bringIn, type ImportOptions } from './bring-in.js';
import { compare, countExport, countFile, type Rule } from './count-rows.js';

/** Brings the file in and holds the archive against it; whether both say the same. */
export const importCustomers = async (options: ImportOptions): Promise<boolean> =>
  holdAgainst(options, await bringIn(options, 'customers'));

const holdAgainst = async (
  { client, as, file, say }: ImportOptions,
  rules: readonly Rule[],
): Promise<boolean> => {
  const { figures, references } = await countFile(createReadStream(file), rules);
  const byTag = rules.find(({ field, column }) => field === 'tags' && column);
  const exported = await client.send(as, 'customers/exports/customers.csv', {});
  if (!exported.body) throw new Error('the export has no body');
  const tags = new Set(Object.values(byTag?.values ?? {}));
  const archive = await countExport(exported.body, references, tags);
  const { lines, same } = compare(figures, archive);
  for (const line of lines) say(line);
  say(same ? 'The archive holds what the file says.' : 'The archive differs from the file.');
  return same;
};
