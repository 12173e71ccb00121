import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import pg from 'pg';
import { findFreePort } from './find-free-port.js';
import { launchPostgres, plainEnvironment } from './launch-postgres.js';
import { placePostgres, type PostgresPlace } from './place-postgres.js';

export interface PostgresOptions {
  /** Holds password, log and (unless root runs it) the data; kept between starts. */
  directory: string;
  port?: number;
  /** Settings of postgresql.conf; with `{ fsync: 'off' }` the data may lie in memory. */
  settings?: Record<string, string>;
  onProgress?: (text: string) => void;
}

export interface Postgres {
  readonly port: number;
  readonly pid: number;
  readonly running: boolean;
  /** Resolves when the present server process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  url(database?: string): string;
  stop(): Promise<void>;
  /** SIGKILL by default; waits until the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Stops if need be, and starts again on the same port with the same data. */
  restart(): Promise<void>;
  /** Creates the database in UTF-8 and returns its URL. */
  createDatabase(name: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
}

const administrator = 'kefu_admin';

const isUnsafe = ({ settings }: PostgresOptions): boolean => settings?.['fsync'] === 'off';

interface Cluster {
  password: string;
  port?: number;
}

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const directory = resolve(options.directory);
  mkdirSync(directory, { recursive: true });
  const place = await placePostgres(directory, isUnsafe(options));
  const cluster = await ensureCluster(directory, place, options);
  const port = options.port ?? (await findFreePort(cluster.port));
  writeSecret(join(directory, 'cluster.json'), JSON.stringify({ ...cluster, port }));

  const launch = () => launchPostgres({ directory, place, port, settings: options.settings ?? {} });
  let server = await launch();

  const url = (database = 'postgres') =>
    `postgresql://${administrator}:${cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const administer = async (sql: string) => {
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  const stop = () => server.end('SIGINT');
  return {
    port,
    get pid() {
      return server.pid;
    },
    get running() {
      return server.running;
    },
    get ended() {
      return server.ended;
    },
    url,
    stop,
    kill: (signal = 'SIGKILL') => server.end(signal),
    async restart() {
      await stop();
      server = await launch();
    },
    async createDatabase(name) {
      await administer(
        `CREATE DATABASE ${pg.escapeIdentifier(name)} ENCODING 'UTF8' TEMPLATE template0`,
      );
      return url(name);
    },
    dropDatabase: (name) =>
      administer(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  };
}

async function ensureCluster(
  directory: string,
  place: PostgresPlace,
  options: PostgresOptions,
): Promise<Cluster> {
  const file = join(directory, 'cluster.json');
  const data = join(place.data, 'cluster');
  if (existsSync(file) && existsSync(join(data, 'PG_VERSION'))) {
    return JSON.parse(readFileSync(file, 'utf8')) as Cluster;
  }
  options.onProgress?.('Creating the PostgreSQL cluster.');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(place.data, { recursive: true });
  const password = randomBytes(18).toString('base64url');
  const passwordFile = join(place.data, 'password');
  writeSecret(passwordFile, password);
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  const unsafe = isUnsafe(options) ? ['--no-sync'] : [];
  // initdb writes PG_VERSION early: only the rename says that the cluster is whole
  const draft = join(place.data, 'draft');
  rmSync(draft, { recursive: true, force: true });
  await execa(
    join(place.binaries, 'initdb'),
    [
      ...['-D', draft, '-U', administrator, '--encoding=UTF8', '--locale=C.UTF-8'],
      ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions', ...unsafe],
    ],
    { cwd: place.data, env: plainEnvironment(), extendEnv: false, ...place.account },
  );
  rmSync(passwordFile);
  renameSync(draft, data);
  writeSecret(file, JSON.stringify({ password }));
  return { password };
}

function writeSecret(file: string, content: string): void {
  writeFileSync(file, content, { mode: 0o600 });
}
