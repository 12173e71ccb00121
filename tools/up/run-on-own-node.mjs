import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { ownNode } from './install.mjs';

/**
 * Runs the calling script again on the repository's own Node; answers false when it is on it
 * already. Signals go on to it, and its exit code comes back.
 */
export function runOnOwnNode(script) {
  if (realpathSync(process.execPath) === realpathSync(ownNode)) return false;
  const child = spawn(ownNode, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(`The Node at ${ownNode} cannot be run: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
  return true;
}
