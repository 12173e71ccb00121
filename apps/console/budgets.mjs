import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const KB = 1024;

/** What a page may weigh before it shows anything, in kB of gzip: its script, and all that it imports. */
const budgets = [
  { page: 'src/screens/home/work/index.tsx', with: 'src/app/desk.tsx', limit: 450 },
  // On a phone, on a slow line
  { page: 'src/screens/phone/visits/index.tsx', with: 'src/app/phone.tsx', limit: 250 },
];

function weightOf(dist, manifest, ...begin) {
  const seen = new Set();
  const take = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) take(next);
  };
  for (const key of begin) take(key);
  return [...seen]
    .map((key) => join(dist, `${manifest[key].file}.gz`))
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + statSync(file).size, 0);
}

/** The pages that are over their budget, a sentence each. */
export function overBudget(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  return budgets.flatMap(({ page, with: entry, limit }) => {
    const weight = Math.round(
      weightOf(dist, manifest, 'index.html', 'src/words/zh-CN/index.ts', entry, page) / KB,
    );
    if (process.env.KEFU_SHOW_WEIGHTS) console.log(`${page}: ${weight} kB of ${limit}`);
    return weight > limit ? [`${page} weighs ${weight} kB, and may weigh ${limit} kB`] : [];
  });
}
