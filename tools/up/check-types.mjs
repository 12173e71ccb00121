import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './install.mjs';

// The types of one package: what `tsc -p tsconfig.json` does for all of them.

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node tools/up/check-types.mjs apps/staff');
  process.exit(2);
}
const file = join(root, 'tsconfig.json');
const { config } = ts.readConfigFile(file, ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(
  { ...config, include: [folder] },
  ts.sys,
  root,
);
const program = ts.createProgram(fileNames, options);
const faults = ts
  .getPreEmitDiagnostics(program)
  .filter(
    (fault) => !fault.file || !relative(join(root, folder), fault.file.fileName).startsWith('..'),
  );
if (faults.length > 0) {
  process.exitCode = 1;
  console.error(
    ts.formatDiagnostics(faults, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
}
