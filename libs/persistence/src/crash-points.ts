import { existsSync, readFileSync, rmSync } from 'node:fs';

/** Places where a crash is worst; each is a promise that nothing is lost and nothing happens twice. */
export type CrashPoint =
  | 'before-commit'
  | 'after-commit'
  | 'after-publish'
  | 'before-ack'
  | 'inside-timer';

const file = process.env['NODE_ENV'] === 'production' ? undefined : process.env['KEFU_CRASH_FILE'];

/**
 * Dies here, as by kill -9, when the file that `KEFU_CRASH_FILE` names holds the name of this place:
 * that is how `npm run chaos` hits the moments that a random kill would miss. Nothing in production.
 */
export const crashPoint: (at: CrashPoint) => void =
  file === undefined
    ? () => undefined
    : (at) => {
        if (!existsSync(file) || readFileSync(file, 'utf8').trim() !== at) return;
        rmSync(file, { force: true });
        process.kill(process.pid, 'SIGKILL');
      };
