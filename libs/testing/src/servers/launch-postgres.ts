import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../wait-for.js';
import type { PostgresPlace } from './place-postgres.js';
import { isAlive } from './record-processes.js';
import { runServer, type RunningServer } from './run-server.js';

interface Launch {
  directory: string;
  place: PostgresPlace;
  port: number;
  settings: Record<string, string>;
}

const HELD = 'pre-existing shared memory block';
/** Each of them writes a line as it goes, after the one that says why nothing could start. */
const ALL_BACKENDS = 400;

/** Backends that outlive a killed server for a moment hold the data; so starting is tried again. */
export async function launchPostgres(launch: Launch): Promise<RunningServer> {
  const end = performance.now() + 20_000;
  for (;;) {
    const server = await launchOnce(launch);
    if (server.running) return server;
    const heldByOldBackends = server.lastWords(ALL_BACKENDS).includes(HELD);
    if (performance.now() > end || !heldByOldBackends) {
      throw new Error(`PostgreSQL did not start:\n${server.lastWords()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function launchOnce({ directory, place, port, settings }: Launch): Promise<RunningServer> {
  const data = join(place.data, 'cluster');
  await endForerunner(data);
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '300',
    ...settings,
  };
  const server = runServer({
    name: 'postgres',
    file: join(place.binaries, 'postgres'),
    arguments: ['-D', data, ...Object.entries(all).flatMap(([key, to]) => ['-c', `${key}=${to}`])],
    env: plainEnvironment(),
    workingDirectory: place.data,
    logFile: join(directory, 'postgres.log'),
    directory,
    account: place.account,
  });
  await waitFor(() => !server.running || statusOf(data, server.pid) === 'ready', {
    timeoutMs: 60_000,
    what: 'PostgreSQL to be ready',
  });
  return server;
}

/** The eighth line of postmaster.pid is what pg_ctl waits for, too. */
function statusOf(data: string, pid: number): string | undefined {
  const lines = postmasterLines(data);
  return lines[0] === String(pid) ? lines[7]?.trim() : undefined;
}

function postmasterLines(data: string): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * A killed run leaves its server, or its pid file. PostgreSQL clears the file of a dead server
 * itself, but refuses to start when the pid meanwhile belongs to some other process.
 */
async function endForerunner(data: string): Promise<void> {
  const pid = Number(postmasterLines(data)[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  if (!commandOf(pid).includes(data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  await waitFor(() => !isAlive(pid), { timeoutMs: 30_000, what: 'the former PostgreSQL to end' });
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

export function plainEnvironment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}
