import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { URLSearchParams } from 'node:url';
import { parseArgs } from 'node:util';

const home = join(resolve(import.meta.dirname, '../..'), '.kefu');

function readKept(name) {
  try {
    return JSON.parse(readFileSync(join(home, name), 'utf8'));
  } catch {
    return {};
  }
}

function complain(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { as: { type: 'string' }, header: { type: 'boolean', default: false } },
    });
    return values;
  } catch (error) {
    return complain(error.message);
  }
}

async function fetchJson(url, options) {
  const answer = await fetch(url, { ...options, signal: globalThis.AbortSignal.timeout(10_000) });
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${url} answered ${answer.status}`);
  }
}

const { as, header } = readArguments();
if (!as)
  complain('Whose token? npm run token -- --as T-0003   (a staff number, or the id of a person)');
const port = process.env.PORT ?? readKept('run.json').port ?? 8080;
const issuer = process.env.KEFU_OIDC_ISSUER ?? `http://localhost:${port}/api/staff/oidc`;
const secret =
  process.env.KEFU_TOKEN_SECRET ??
  process.env.KEFU_DEMO_PASSWORD ??
  readKept('secrets.json').demoPassword;
if (!secret) {
  complain(
    'No secret: start Kefu first (npm start), or set KEFU_DEMO_PASSWORD or KEFU_TOKEN_SECRET.',
  );
}
const person = /^[a-z]+-?\d+$/i.test(as) ? as.toUpperCase() : as;
const answer = await fetchJson(`${issuer}/token`, {
  method: 'POST',
  headers: {
    authorization: `Basic ${Buffer.from(`${encodeURIComponent(person)}:${encodeURIComponent(secret)}`).toString('base64')}`,
  },
  body: new URLSearchParams({ grant_type: 'client_credentials' }),
}).catch((error) =>
  complain(`${issuer} does not answer: ${error.cause?.message ?? error.message}`),
);
if (!answer.access_token) {
  complain(
    answer.error === 'invalid_client'
      ? `${as} gets no token: nobody of that number works here, or the secret is another one.`
      : `${as} gets no token: ${answer.error_description ?? answer.error}`,
  );
}
console.log(header ? `Authorization: Bearer ${answer.access_token}` : answer.access_token);
