import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf } from '@kefu/testing/servers';

interface Run {
  pid: number;
  born: string | undefined;
  port: number;
}

/** Claims the folder for this process; answers the run that has it when one is alive. */
export function claim(home: string, port: number): Run | undefined {
  mkdirSync(home, { recursive: true });
  const file = join(home, 'run.json');
  const mine: Run = { pid: process.pid, born: birthOf(process.pid), port };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = read(file);
    if (other && birthOf(other.pid) === other.born) return other;
    rmSync(file, { force: true });
  }
}

export const release = (home: string): void => {
  rmSync(join(home, 'run.json'), { force: true });
};

function read(file: string): Run | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Run;
  } catch {
    return undefined;
  }
}
