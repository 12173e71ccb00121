import { readFileSync, statSync } from 'node:fs';
import type { Archive } from '../archive/index.js';
import { withClient } from '../with-client.js';

/** Each statement of a search, in its three steps: parsed, bound to its values, run. */
const line = /duration: ([\d.]+) ms +(parse|bind|execute) [^:]*: SELECT c\.id, c\.kind/u;

/**
 * What PostgreSQL itself says that each search took; `work` tells when one was answered, and how long
 * that took. A search of two statements counts as one.
 */
export const timesInDatabase = async (
  { postgres, logFile }: Pick<Archive, 'postgres' | 'logFile'>,
  work: (searched: (took: number) => void) => Promise<void>,
): Promise<{ http: number[]; database: number[] }> => {
  const set = async (value: string): Promise<void> => {
    await withClient(postgres.url(), async (client) => {
      await client.query(`ALTER SYSTEM SET log_min_duration_statement = ${value}`);
      await client.query('SELECT pg_reload_conf()');
    });
  };
  await set('0');
  const http: number[] = [];
  const database: number[] = [];
  let read = statSync(logFile).size;
  await work((took) => {
    const log = readFileSync(logFile).subarray(read).toString('utf8');
    read += Buffer.byteLength(log);
    const steps = log.split('\n').flatMap((text) => {
      const [, step] = line.exec(text) ?? [];
      return step === undefined ? [] : [Number(step)];
    });
    http.push(took);
    database.push(steps.reduce((sum, step) => sum + step, 0));
  });
  await set('-1');
  return { http, database };
};
