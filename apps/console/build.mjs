import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { overBudget } from './budgets.mjs';

// `node apps/console/build.mjs` makes dist/ of src/, when anything of it has changed: the page, each of its
// files compressed beside itself, and fails where a first page weighs more than its budget.

// Whoever builds from within a test would get React's slow half as well
process.env.NODE_ENV = 'production';

const home = import.meta.dirname;
const dist = join(home, 'dist');
const record = join(dist, '.build.json');

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const sources = () => [
  ...filesIn(join(home, 'src')).filter((file) => !/\.spec\.tsx?$/u.test(file)),
  ...filesIn(join(home, 'public')),
  ...['index.html', 'vite.config.mjs', 'build.mjs', 'budgets.mjs', 'package.json'].map((name) =>
    join(home, name),
  ),
];

function stamp() {
  const hash = createHash('sha256');
  for (const file of sources())
    hash.update(relative(home, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const compressed = /\.(?:js|css|html|svg|json)$/u;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function compress(file) {
  const bytes = readFileSync(file);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  writeFileSync(`${file}.br`, await brotli(bytes, { params: quality }));
  writeFileSync(`${file}.gz`, await zip(bytes));
}

const present = stamp();
if (!existsSync(record) || readFileSync(record, 'utf8') !== present) {
  await build({ configFile: join(home, 'vite.config.mjs'), logLevel: 'warn' });
  await Promise.all(
    filesIn(dist)
      .filter((file) => compressed.test(file))
      .map(compress),
  );
  const faults = overBudget(dist);
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exit(1);
  }
  writeFileSync(record, present);
}
