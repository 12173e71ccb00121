import { resolve } from 'node:path';
import { startPostgres, type Postgres } from '@kefu/testing/servers';
import pg from 'pg';
import { withClient } from '../with-client.js';
import { startAlone, type Started, type StartedService } from './start-service.js';

/** What a service has on record after years. */
export interface ArchiveKind extends Pick<Started, 'service'> {
  /** Of its database. */
  readonly name: string;
  /** Raised when other rows are to be made up; an archive of before is filled anew then. */
  readonly edition: string;
  readonly fill: (url: string, say: (text: string) => void) => Promise<void>;
}

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
  /** The service on it, as it is deployed. */
  start(issuer: string, database?: string): Promise<StartedService>;
  close(): Promise<void>;
}

/** In a PostgreSQL that all archives share. */
export const openArchive = async (
  { name, service, edition, fill }: ArchiveKind,
  say: (text: string) => void,
): Promise<Archive> => {
  const settings = { shared_buffers: '2GB', max_wal_size: '4GB', jit: 'off' };
  const postgres = await startPostgres({ directory, settings, onProgress: say });
  const url = postgres.url(name);
  const start = (issuer: string, databaseUrl = url) => startAlone({ service, databaseUrl, issuer });
  try {
    if ((await editionOf(postgres, name)) !== edition) {
      say(`filling the archive of ${service}, which is kept for the next time`);
      await postgres.dropDatabase(name);
      await postgres.createDatabase(name);
      await (await start('http://127.0.0.1:1')).stop();
      await fill(url, say);
      await ask(postgres, `COMMENT ON DATABASE ${name} IS '${edition}'`);
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
    copy: async (as) => {
      await postgres.dropDatabase(as);
      await ask(postgres, `CREATE DATABASE ${pg.escapeIdentifier(as)} TEMPLATE ${name}`);
      return postgres.url(as);
    },
    close: () => postgres.stop(),
  };
};

const editionOf = async (postgres: Postgres, name: string): Promise<string | null | undefined> => {
  const [row] = await ask<{ edition: string | null }>(
    postgres,
    `SELECT shobj_description(oid, 'pg_database') AS edition FROM pg_database WHERE datname = '${name}'`,
  );
  return row?.edition;
};

const ask = async <Row>(postgres: Postgres, sql: string): Promise<Row[]> =>
  withClient(postgres.url(), async (client) => (await client.query(sql)).rows as Row[]);
