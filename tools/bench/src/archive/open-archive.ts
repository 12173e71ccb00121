import { resolve } from 'node:path';
import { startPostgres, type Postgres } from '@kefu/testing/servers';
import pg from 'pg';
import { withClient } from '../with-client.js';
import { startCustomers, type StartedService } from './start-customers.js';
import { fillArchive } from './fill-archive.js';

/** Raised when other rows are to be made up; an archive of before is filled anew then. */
const EDITION = 'edition 1';
const DATABASE = 'archive';

/** Kept between runs: filling takes minutes. */
const directory = resolve(import.meta.dirname, '../../../../.kefu/bench-archive');

export interface Archive {
  readonly postgres: Postgres;
  /** What it logs. */
  readonly logFile: string;
  /** Of the database of customers; whoever writes to it works on a copy. */
  readonly url: string;
  /** A database of one's own with all that is in the archive. */
  copy(name: string): Promise<string>;
  /** The customers service on it, as it is deployed. */
  start(issuer: string, database?: string): Promise<StartedService>;
  close(): Promise<void>;
}

/** A million customers and a million and a half assets, in a PostgreSQL of their own. */
export const openArchive = async (say: (text: string) => void): Promise<Archive> => {
  const settings = { shared_buffers: '2GB', max_wal_size: '4GB', jit: 'off' };
  const postgres = await startPostgres({ directory, settings, onProgress: say });
  const url = postgres.url(DATABASE);
  const start = (issuer: string, database = url) => startCustomers(database, issuer);
  try {
    if ((await editionOf(postgres)) !== EDITION) {
      say('filling the archive of customers, which is kept for the next time');
      await postgres.dropDatabase(DATABASE);
      await postgres.createDatabase(DATABASE);
      await (await start('http://127.0.0.1:1')).stop();
      await fillArchive(url, say);
      await ask(postgres, `COMMENT ON DATABASE ${DATABASE} IS '${EDITION}'`);
    }
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return {
    postgres,
    logFile: resolve(directory, 'postgres.log'),
    url,
    start,
    copy: async (name) => {
      await postgres.dropDatabase(name);
      await ask(postgres, `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${DATABASE}`);
      return postgres.url(name);
    },
    close: () => postgres.stop(),
  };
};

const editionOf = async (postgres: Postgres): Promise<string | null | undefined> => {
  const [row] = await ask<{ edition: string | null }>(
    postgres,
    `SELECT shobj_description(oid, 'pg_database') AS edition FROM pg_database WHERE datname = '${DATABASE}'`,
  );
  return row?.edition;
};

const ask = async <Row>(postgres: Postgres, sql: string): Promise<Row[]> =>
  withClient(postgres.url(), async (client) => (await client.query(sql)).rows as Row[]);
