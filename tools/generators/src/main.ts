import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateApiNotes } from './api/write-api-notes.js';
import { faultsOf, generate, together, writeGenerated } from './generate.js';
import { createService } from './service/create-service.js';
import { namesOf, NotPossible } from './service/names.js';

const usage = `npm run generate                         writes what follows from the code
npm run generate -- --check              compares only
npm run generate -- service loan-desk    makes a service
  --aggregate loan     what it keeps, singular
  --title-zh 借还台    --title-en "Loan desk"`;

const root = fileURLToPath(new URL('../../..', import.meta.url));

const writeOrCompare = async (compareOnly: boolean): Promise<void> => {
  const today = new Date().toISOString().slice(0, 10);
  const generated = together(await generate(root, today), generateApiNotes(root));
  const written = compareOnly ? [] : writeGenerated(root, generated);
  const faults = compareOnly ? faultsOf(root, generated) : generated.faults;
  for (const file of written) console.log(`wrote ${file}`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else if (written.length === 0) console.log('Everything generated is as the code has it.');
};

const run = (file: string, ...parameters: string[]): void => {
  console.log(`${file.split('/').at(-1) ?? ''} ${parameters.join(' ')}`);
  execFileSync(file, parameters, { cwd: root, stdio: 'inherit' });
};

const makeService = async (name: string, options: Options): Promise<void> => {
  const names = namesOf(name, options.aggregate);
  const title = { zh: options['title-zh'], en: options['title-en'] };
  const files = await createService(root, { names, title, stamp: Date.now() });
  for (const file of files) console.log(`wrote ${file}`);
  // its packages are linked, and named in the lock file
  run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
  run(process.execPath, 'tools/up/complete-lock.mjs');
  run(process.execPath, 'tools/up/build.mjs');
  run(process.execPath, fileURLToPath(import.meta.url));
  console.log(`
${name} stands: npm run jest -- apps/${name}
What to do next: tools/generators/README.md`);
};

const parse = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      aggregate: { type: 'string' },
      'title-zh': { type: 'string' },
      'title-en': { type: 'string' },
    },
  });
type Options = ReturnType<typeof parse>['values'];

try {
  const { values, positionals } = parse();
  const [what, name, ...more] = positionals;
  if (what === undefined) await writeOrCompare(values.check);
  else if (what === 'service' && name && more.length === 0) await makeService(name, values);
  else throw new NotPossible(usage);
} catch (error) {
  const known = error instanceof NotPossible || (error instanceof TypeError && 'code' in error);
  if (!known) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
