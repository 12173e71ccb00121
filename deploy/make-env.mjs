import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

// Prints deploy/.env.example with every empty secret made up: node deploy/make-env.mjs > .env

const example = readFileSync(new URL('.env.example', import.meta.url), 'utf8');
const secret = () => `p${randomBytes(18).toString('hex')}`;

process.stdout.write(
  example.replaceAll(
    /^([A-Z_]+(?:_PASSWORD|_KEY|_SECRET))=$/gm,
    (_, name) => `${name}=${secret()}`,
  ),
);
