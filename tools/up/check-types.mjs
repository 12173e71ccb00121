import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './install.mjs';

// The types of some packages: what `tsc -p tsconfig.json` does for all of them.

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Usage: node tools/up/check-types.mjs apps/staff');
  process.exit(2);
}
const file = join(root, 'tsconfig.json');
const { config } = ts.readConfigFile(file, ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(
  { ...config, include: folders },
  ts.sys,
  root,
);
const program = ts.createProgram(fileNames, options);
const isMine = ({ file: of }) =>
  of === undefined ||
  folders.some((folder) => !relative(join(root, folder), of.fileName).startsWith('..'));
const faults = ts.getPreEmitDiagnostics(program).filter(isMine);
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
