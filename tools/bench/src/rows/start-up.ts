import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openCentre } from '@kefu/up';
import { cpuTimeOfCentre } from '../end-to-end/cpu-time.js';
import { atMost, type Result } from '../measure.js';

const IDLE_MS = 10_000;

/** Resident memory of a process, in megabytes of a million bytes; Linux tells it. */
const residentMegabytes = (pid: number): number => {
  const [, kilobytes] =
    /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1_024) / 1_000_000;
};

/**
 * All services in one process: an empty machine's first start (servers, migrations, the demo centre),
 * a second start with its data, and its memory and CPU at rest,
 * those of PostgreSQL and NATS too.
 */
export const startUp = async (): Promise<Result[]> => {
  const centre = await openCentre({ name: 'bench-start', durable: true });
  try {
    await centre.ready();
    await centre.processes.get('centre')?.end('SIGTERM');
    const started = performance.now();
    const again = centre.launch('centre');
    await centre.ready();
    const seconds = (performance.now() - started) / 1_000;
    await pause(IDLE_MS);
    const before = cpuTimeOfCentre(centre);
    await pause(IDLE_MS);
    const idle = (100 * (cpuTimeOfCentre(centre) - before)) / IDLE_MS;
    return [
      atMost('all services in one process, ready', seconds, 10, 's'),
      atMost('all services in one process, idle memory', residentMegabytes(again.pid), 400, 'MB'),
      atMost('all services in one process, at rest, of a core', idle, 3, '%'),
    ];
  } finally {
    await centre.close();
  }
};
