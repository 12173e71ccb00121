import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { operationsOf, accessOf } from './operations.mjs';

// `npm run client` writes what the console knows of the services, from their own OpenAPI documents:
// types and functions for each route, and the fields of each request, of which forms are made.
// `npm run client -- --check` writes nothing and fails where it is not what was committed.

const root = resolve(import.meta.dirname, '../..');
const home = join(import.meta.dirname, 'src/api');

const said = () =>
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'apps/centre/dist/print-documents.js')], {
      maxBuffer: 256 * 1024 * 1024,
    }),
  );

/** Without what each route may refuse with: the console reads every refusal as the same problem document. */
const withoutRefusals = (document) => {
  const accepted = (responses) =>
    Object.fromEntries(Object.entries(responses).filter(([status]) => status.startsWith('2')));
  const text = JSON.stringify(document, (key, value) =>
    key === 'responses' ? accepted(value) : value,
  );
  return JSON.parse(text);
};

const settings = (input, path) => ({
  input,
  output: { path, tsConfigPath: null },
  logs: { level: 'silent', file: false },
  plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
});

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    : [];

const edit = (file, change) => writeFileSync(file, change(readFileSync(file, 'utf8')));

/** What the generator leaves in its own files, in the style of this house. */
const inHouseStyle = (text) =>
  text
    .replace(/^\s*\/\/ (TODO|eslint-disable)\b.*\n/gmu, '')
    .replaceAll(' as any', ' as never')
    .replaceAll("'../core/", "'../transport/")
    .replaceAll("'./core/", "'./transport/");

/** All services are asked by one client: seven copies of it would be seven times its bytes. */
function shareTheClient(folder, out) {
  if (!existsSync(join(out, 'runtime'))) {
    mkdirSync(join(out, 'runtime'), { recursive: true });
    for (const part of ['client', 'core']) {
      const place = join(out, 'runtime', part === 'core' ? 'transport' : part);
      cpSync(join(folder, part), place, { recursive: true });
      for (const file of filesIn(place)) edit(join(place, file), inHouseStyle);
    }
    writeFileSync(
      join(out, 'runtime/client.gen.ts'),
      inHouseStyle(readFileSync(join(folder, 'client.gen.ts'), 'utf8'))
        .replace(/^import type \{ ClientOptions as ClientOptions2 \}.*$/mu, '')
        .replaceAll('<ClientOptions2>', '<ClientOptions>')
        .replaceAll(
          'T extends ClientOptions = ClientOptions2',
          'T extends ClientOptions = ClientOptions',
        ),
    );
  }
  for (const part of ['client', 'core']) rmSync(join(folder, part), { recursive: true });
  rmSync(join(folder, 'client.gen.ts'));
  rmSync(join(folder, 'index.ts'));
  edit(join(folder, 'sdk.gen.ts'), (text) =>
    text
      .replace("from './client.gen'", "from '../runtime/client.gen'")
      .replace("from './client'", "from '../runtime/client'"),
  );
}

/** What a refusal, a deadline or a breach names by its rule, in words. */
const rulesOf = (rules) => {
  const lines = rules.map(
    ({ id, title, summary }) => `  ${JSON.stringify(id)}: ${JSON.stringify({ title, summary })},`,
  );
  return `// Made by npm run client\n\nexport interface Said {\n  readonly zh: string;\n  readonly en: string;\n}\n\nexport const rules: Readonly<Record<string, { readonly title: Said; readonly summary: Said }>> = {\n${lines.join('\n')}\n};\n`;
};

async function write(out, { documents, rules }) {
  for (const [service, document] of Object.entries(documents)) {
    const folder = join(out, service);
    await createClient(settings(withoutRefusals(document), folder));
    shareTheClient(folder, out);
    writeFileSync(join(folder, 'operations.gen.ts'), operationsOf(document));
  }
  writeFileSync(join(out, 'rules.gen.ts'), rulesOf(rules));
  writeFileSync(join(out, 'access.gen.ts'), accessOf(Object.values(documents)));
}

const check = process.argv.includes('--check');
const out = check ? mkdtempSync(join(tmpdir(), 'kefu-client-')) : home;
// what they say first: nothing is thrown away for a service that does not start
const known = said();
if (!check) rmSync(home, { recursive: true, force: true });
await write(out, known);
if (check) {
  const [there, wanted] = [filesIn(home), filesIn(out)];
  const differing = [...new Set([...there, ...wanted])].filter(
    (file) =>
      !there.includes(file) ||
      !wanted.includes(file) ||
      readFileSync(join(home, file), 'utf8') !== readFileSync(join(out, file), 'utf8'),
  );
  rmSync(out, { recursive: true });
  if (differing.length > 0) {
    console.error(
      `The console's client is not what the services say now: npm run client\n  ${differing.join('\n  ')}`,
    );
    process.exit(1);
  }
}
