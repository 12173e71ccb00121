import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { wipePostgres } from './place-postgres.js';
import { isAlive, reapLeftovers } from './record-processes.js';
import { startNats, type Nats, type NatsOptions } from './start-nats.js';
import { startPostgres } from './start-postgres.js';

const testRuns = resolve(import.meta.dirname, '../../../../.kefu/test');
const urlVariable = 'KEFU_TEST_POSTGRES_URL';
const directoryVariable = 'KEFU_TEST_DIRECTORY';

/** Durability is not what tests of this run look at, except those that start their own server. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** One PostgreSQL for a whole Jest run; its URL reaches the workers by environment. */
export async function startTestRun(): Promise<void> {
  await clearDeadRuns();
  const directory = join(testRuns, String(process.pid));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stopTestRun().finally(() => process.exit(1));
    });
  }
  const postgres = await startPostgres({
    directory: join(directory, 'postgres'),
    settings: hasty,
  });
  process.env[urlVariable] = postgres.url();
  process.env[directoryVariable] = directory;
}

export async function stopTestRun(): Promise<void> {
  await clearRun(join(testRuns, String(process.pid)));
}

async function clearDeadRuns(): Promise<void> {
  for (const name of foldersIn(testRuns)) {
    if (!isAlive(Number(name))) await clearRun(join(testRuns, name));
  }
}

async function clearRun(directory: string): Promise<void> {
  const servers = foldersIn(directory).map((name) => join(directory, name));
  await Promise.all(servers.map((server) => reapLeftovers(server)));
  for (const server of servers) wipePostgres(server);
  rmSync(directory, { recursive: true, force: true });
}

function foldersIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function given(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) {
    throw new Error(
      `${variable} is not set: specs that need servers end in .int, .e2e or .system.`,
    );
  }
  return value;
}

export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  drop(): Promise<void>;
}

/** A fresh, empty database in UTF-8 for one spec file; `drop` also ends its connections. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = given(urlVariable);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    name,
    drop: () => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A folder of its own under this run; gone with the run. */
export const testDirectory = (purpose: string): string =>
  join(given(directoryVariable), `${purpose}-${randomBytes(6).toString('hex')}`);

/** A nats-server with the users of deploy/nats, made-up passwords and an empty store. */
export const testNats = (options: Partial<NatsOptions> = {}): Promise<Nats> =>
  startNats({ directory: testDirectory('nats'), ...options });
