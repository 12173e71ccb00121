import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspaces.mjs';

/**
 * Writes generated files, given by path from the root; with --check compares them instead and says
 * which differ.
 */
export function writeOrCheck(files, script) {
  const checking = process.argv.includes('--check');
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    if (!checking) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.error(`${path} differs from what ${script} writes: run it.`);
      process.exitCode = 1;
    }
  }
}
