import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { findNatsServer } from './find-nats-server.js';
import { wipePostgres } from './place-postgres.js';
import { isAlive, reapLeftovers } from './record-processes.js';
import { startNats, type Nats, type NatsOptions } from './start-nats.js';
import { startPostgres } from './start-postgres.js';

const testRuns = resolve(import.meta.dirname, '../../../../.kefu/test');
const urlVariable = 'KEFU_TEST_POSTGRES_URL';
const directoryVariable = 'KEFU_TEST_DIRECTORY';

/** Durability is not what tests of this run look at, except those that start their own server. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * One PostgreSQL for a whole Jest run; its URL reaches the workers by environment. Where nats-server is
 * not there yet, it comes once, before several workers would fetch it at a time; a spec that needs it says
 * what is missing where it did not come.
 */
export async function startTestRun(): Promise<void> {
  await clearDeadRuns();
  await findNatsServer().catch(() => undefined);
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

/** What fresh databases are copied from. */
export interface DatabaseTemplate {
  /** The same content has the same name, for as long as the run lasts. */
  readonly name: string;
  fill(url: string): Promise<void>;
}

const templates = new Map<string, Promise<void>>();

/**
 * A fresh database in UTF-8 for one spec file, empty or a copy of a template; `drop` also ends its
 * connections.
 */
export async function testDatabase(template?: DatabaseTemplate): Promise<TestDatabase> {
  const server = given(urlVariable);
  const name = `test_${randomBytes(6).toString('hex')}`;
  let source = 'template0';
  if (template) {
    source = template.name;
    const made = templates.get(template.name) ?? makeTemplate(server, template);
    templates.set(template.name, made);
    await made;
  }
  await administer(server, (run) =>
    run(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE ${source} STRATEGY FILE_COPY`),
  );
  return {
    url: urlOf(server, name),
    name,
    drop: () => administer(server, (run) => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** By whichever process comes first; only its last step gives the template the name that others look for. */
const makeTemplate = (server: string, template: DatabaseTemplate): Promise<void> =>
  administer(server, async (run) => {
    const { name } = template;
    await run(`SELECT pg_advisory_lock(hashtext('${name}'))`);
    if ((await run(`SELECT FROM pg_database WHERE datname = '${name}'`)) > 0) return;
    const draft = `${name}_draft`;
    await run(`DROP DATABASE IF EXISTS ${draft}`);
    await run(`CREATE DATABASE ${draft} ENCODING 'UTF8' TEMPLATE template0`);
    await template.fill(urlOf(server, draft));
    await run(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Answers how many rows there were. */
type Run = (sql: string) => Promise<number>;

async function administer(server: string, work: (run: Run) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(async (sql) => (await client.query(sql)).rowCount ?? 0);
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
