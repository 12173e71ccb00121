import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { ownNode } from './install.mjs';

/** npm passes a SIGTERM on to the shell in between, which dies of it and tells nobody. */
function leaveWithNpm(leave) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    leave();
  }, 500);
  watch.unref();
}

/**
 * Runs the calling script again on the repository's own Node; answers false when it is on it
 * already. Signals go on to it, and its exit code comes back.
 */
export function runOnOwnNode(script) {
  if (realpathSync(process.execPath) === realpathSync(ownNode)) {
    leaveWithNpm(() => process.kill(process.pid, 'SIGTERM'));
    return false;
  }
  const child = spawn(ownNode, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  leaveWithNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`The Node at ${ownNode} cannot be run: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
  return true;
}
