import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CentreClient } from '@kefu/up';
import { importCustomers } from './import-customers.js';
import { importHistory } from './import-history.js';

const usage =
  'npm run import-customers -- FILE.csv --mapping telco [--mode skip-bad|all-or-nothing] [--as M-0001]\n' +
  'npm run import-history -- FILE.csv --mapping nyc [--mode …] [--as …]';

const kept = (name: string): { port?: number; demoPassword?: string } => {
  try {
    const file = resolve(import.meta.dirname, '../../../.kefu', name);
    return JSON.parse(readFileSync(file, 'utf8')) as { port?: number; demoPassword?: string };
  } catch {
    return {};
  }
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      history: { type: 'boolean', default: false },
      mapping: { type: 'string' },
      mode: { type: 'string', default: 'skip-bad' },
      as: { type: 'string', default: 'M-0001' },
    },
  });
  const [file] = positionals;
  if (!file || !values.mapping) throw new Error(usage);
  const url = process.env['KEFU_URL'] ?? `http://localhost:${kept('run.json').port ?? 8080}`;
  const password = process.env['KEFU_DEMO_PASSWORD'] ?? kept('secrets.json').demoPassword;
  if (!password) throw new Error('Start Kefu first (npm start), or set KEFU_DEMO_PASSWORD.');
  const bring = values.history ? importHistory : importCustomers;
  const same = await bring({
    client: new CentreClient(url, password),
    as: values.as,
    file,
    mapping: values.mapping,
    mode: values.mode,
    say: (text) => {
      console.log(text);
    },
  });
  process.exitCode = same ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
