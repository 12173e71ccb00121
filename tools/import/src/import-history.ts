import { createReadStream } from 'node:fs';
import { bringIn, type ImportOptions } from './bring-in.js';
import { countHistory, type HistoryFigures } from './count-history.js';
import { compare } from './count-rows.js';

interface Pareto {
  readonly items: readonly { readonly key?: string; readonly count: number }[];
}

/** Brings complaints of an earlier system in and holds the analysis against the file. */
export const importHistory = async (options: ImportOptions): Promise<boolean> => {
  const rules = await bringIn(options, 'complaints');
  const file = await countHistory(createReadStream(options.file), rules);
  const archive = await askFor(options);
  const results = (['byType', 'byArea', 'medianDays'] as const).map((of) =>
    compare(file[of], archive[of]),
  );
  for (const line of results.flatMap(({ lines }) => lines)) options.say(line);
  options.say(`${file.leftOut} rows of the file cannot be filed.`);
  const same = results.every((result) => result.same);
  options.say(
    same ? 'The analysis says what the file says.' : 'The analysis differs from the file.',
  );
  return same;
};

const askFor = async ({ client, as }: ImportOptions): Promise<Omit<HistoryFigures, 'leftOut'>> => {
  const pareto = async (by: string) => {
    const path = `complaints/analysis/pareto?source=history&by=${by}&limit=200`;
    const { body } = await client.call<Pareto>(as, path);
    return new Map(body.items.map(({ key = '', count }) => [key, count]));
  };
  const path = 'complaints/analysis/figures?source=history';
  const { body } = await client.call<{ items: readonly { medianDays?: number }[] }>(as, path);
  const median = body.items[0]?.medianDays;
  return {
    byType: await pareto('category'),
    byArea: await pareto('area'),
    medianDays: new Map(median === undefined ? [] : [['median of days to close', median]]),
  };
};
