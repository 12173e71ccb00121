import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './install.mjs';
import { inWords, programOf } from './type-program.mjs';

// The types of some packages: what `tsc -p tsconfig.json` does for all of them.

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Usage: node tools/up/check-types.mjs apps/staff');
  process.exit(2);
}
const isMine = ({ file: of }) =>
  of === undefined ||
  folders.some((folder) => !relative(join(root, folder), of.fileName).startsWith('..'));
const faults = ts.getPreEmitDiagnostics(programOf('tsconfig.json', folders)).filter(isMine);
if (faults.length > 0) {
  process.exitCode = 1;
  console.error(inWords(faults));
}
