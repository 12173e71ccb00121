import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../wait-for.js';

interface RecordedProcess {
  name: string;
  pid: number;
  /** Tells the process from a later one that was given the same pid. */
  born: string;
}

const fileIn = (directory: string) => join(directory, 'processes.json');

function recordedIn(directory: string): RecordedProcess[] {
  try {
    return JSON.parse(readFileSync(fileIn(directory), 'utf8')) as RecordedProcess[];
  } catch {
    return [];
  }
}

function write(directory: string, processes: RecordedProcess[]): void {
  mkdirSync(directory, { recursive: true });
  const draft = `${fileIn(directory)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(processes));
  renameSync(draft, fileIn(directory));
}

/** When the process was born, or undefined when there is none; a zombie counts as none. */
export function birthOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

export const isAlive = (pid: number): boolean => birthOf(pid) !== undefined;

/** Notes a child in the directory, so that the next start can end it should this process be killed. */
export function rememberProcess(directory: string, name: string, pid: number): void {
  const born = birthOf(pid);
  if (born === undefined) return;
  const others = recordedIn(directory).filter((other) => other.pid !== pid);
  write(directory, [...others, { name, pid, born }]);
}

export function forgetProcess(directory: string, pid: number): void {
  const all = recordedIn(directory);
  const others = all.filter((other) => other.pid !== pid);
  if (others.length < all.length) write(directory, others);
}

/**
 * Ends what a killed run left behind in this directory: politely at first, and after
 * `graceMs` by SIGKILL. Returns the names of what it ended.
 */
export async function reapLeftovers(directory: string, graceMs = 10_000): Promise<string[]> {
  const living = recordedIn(directory).filter(({ pid, born }) => birthOf(pid) === born);
  await Promise.all(
    living.map(async ({ pid, name }) => {
      signal(pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
      const gone = () => !isAlive(pid);
      try {
        await waitFor(gone, { timeoutMs: graceMs, what: `the end of ${name}` });
      } catch {
        signal(pid, 'SIGKILL');
        await waitFor(gone, { what: `the end of ${name} after SIGKILL` });
      }
      forgetProcess(directory, pid);
    }),
  );
  if (recordedIn(directory).length > 0) write(directory, []);
  return living.map(({ name }) => name);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
