import { parseArgs } from 'node:util';
import { withGround, type Ground } from './ground.js';
import type { Result } from './measure.js';
import { printTable } from './print-table.js';
import { rows } from './rows/index.js';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});

const wanted = Object.entries(rows).filter(
  ([name]) => values.only === undefined || values.only.split(',').includes(name),
);
if (wanted.length === 0) {
  process.stderr.write(`There is no such row; there are ${Object.keys(rows).join(', ')}.\n`);
  process.exit(2);
}

const say = (text: string): void => {
  if (!values.json) process.stderr.write(`${text}\n`);
};

const runAll = async (ground: Ground): Promise<Result[]> => {
  const results: Result[] = [];
  for (const [name, run] of wanted) {
    say(`measuring ${name} …`);
    results.push(...(await run(ground)));
  }
  return results;
};

const results = await withGround(say, runAll);
if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
else printTable(results);
