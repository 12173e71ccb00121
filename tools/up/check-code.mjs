import { ESLint } from 'eslint';
import ts from 'typescript';
import { root } from './install.mjs';
import { inWords, programOf } from './type-program.mjs';

// What `npm run types` and `npm run lint` say, in half of their time: what the compiler has found out
// about a file, the rules that ask for types read from it.

const programs = ['tsconfig.json', 'apps/console/tsconfig.json'].map((name) => programOf(name));
const faults = programs.flatMap((program) => [...ts.getPreEmitDiagnostics(program)]);
if (faults.length > 0) console.error(inWords(faults));

const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { languageOptions: { parserOptions: { projectService: false, programs } } },
    {
      files: ['**/*.mjs', '*.config.mjs'],
      languageOptions: { parserOptions: { programs: null } },
    },
  ],
});
const results = await eslint.lintFiles(['.']);
const said = await (await eslint.loadFormatter('stylish')).format(results);
if (said !== '') console.error(said);
const isRight = results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0);
if (faults.length > 0 || !isRight) process.exitCode = 1;
