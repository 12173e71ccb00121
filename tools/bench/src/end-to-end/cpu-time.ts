import { readFileSync } from 'node:fs';
import type { OpenCentre } from '@kefu/up';

/** What Linux counts in `/proc/<pid>/stat`. */
const MS_PER_TICK = 10;

const STARTS_AFTER_NAME = 3;
/** `utime`, `stime`, and both of the children that have ended. */
const TIMES = [14, 15, 16, 17];

/** A name may hold anything, brackets too: what follows the last of them is numbers. */
const ticksOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return TIMES.reduce((sum, at) => sum + Number(fields[at - STARTS_AFTER_NAME]), 0);
};

const childrenOf = (pid: number): string =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');

/**
 * Milliseconds of CPU, user and system, that a process and its children have used, those that have
 * ended too.
 */
export const cpuTimeOf = (pid: number): number => {
  for (;;) {
    const children = childrenOf(pid);
    try {
      const pids = children.split(' ').filter(Boolean).map(Number);
      const ticks = [pid, ...pids].reduce((sum, each) => sum + ticksOf(each), 0);
      // A child that ended meanwhile would be counted twice, or not at all
      if (childrenOf(pid) === children) return ticks * MS_PER_TICK;
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
};

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');

/** Of everything that answers: services, PostgreSQL, NATS. */
export const cpuTimeOfCentre = ({ processes, postgres, nats }: OpenCentre): number =>
  [...[...processes.values()].map(({ pid }) => pid), postgres.pid, nats.pid]
    .map(cpuTimeOf)
    .reduce((sum, ms) => sum + ms, 0);
