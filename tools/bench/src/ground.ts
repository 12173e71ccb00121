import { resolve } from 'node:path';
import {
  startNats,
  startPostgres,
  wipePostgres,
  type Nats,
  type Postgres,
} from '@kefu/testing/servers';

/** The servers that all rows are measured on: durable, as in production. */
export interface Ground {
  readonly postgres: Postgres;
  readonly nats: Nats;
  readonly say: (text: string) => void;
  /** A fresh database. */
  database(name: string): Promise<string>;
}

const directory = resolve(import.meta.dirname, '../../../.kefu/bench');

export const withGround = async <T>(
  say: (text: string) => void,
  work: (ground: Ground) => Promise<T>,
): Promise<T> => {
  wipePostgres(`${directory}/postgres`);
  const postgres = await startPostgres({ directory: `${directory}/postgres` });
  const nats = await startNats({ directory: `${directory}/nats-${process.pid}` });
  try {
    return await work({
      postgres,
      nats,
      say,
      database: async (name) => {
        await postgres.createDatabase(name);
        return postgres.url(name);
      },
    });
  } finally {
    await nats.stop();
    await postgres.stop();
    wipePostgres(`${directory}/postgres`);
  }
};
