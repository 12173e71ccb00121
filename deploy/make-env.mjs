import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

// node deploy/make-env.mjs [FILE]: writes .env, or FILE: deploy/.env.example with every empty secret
// made up. Nobody else may read it, and one that is there stays: its secrets seal the audit trail.

const file = process.argv[2] ?? '.env';
const example = readFileSync(new URL('.env.example', import.meta.url), 'utf8');
const secret = () => `p${randomBytes(18).toString('hex')}`;
const filled = example.replaceAll(
  /^([A-Z_]+(?:_PASSWORD|_KEY|_SECRET))=$/gm,
  (_, name) => `${name}=${secret()}`,
);

try {
  writeFileSync(file, filled, { mode: 0o600, flag: 'wx' });
  console.log(`Wrote ${file}, which only you may read.`);
} catch (error) {
  if (error.code !== 'EEXIST') throw error;
  console.error(`${file} is there already and was left as it is.`);
  process.exitCode = 1;
}
