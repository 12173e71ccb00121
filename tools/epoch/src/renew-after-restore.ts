import { Database, renewEpoch } from '@kefu/persistence';

export interface Renewal {
  /** False where it was only looked at. */
  readonly done: boolean;
  /** What to tell whoever asked. */
  readonly said: string;
}

/**
 * Gives a restored database a new epoch.
 * @param yes without it nothing is changed
 * @throws Error when it is no database of Kefu, or when a service runs on it
 */
export const renewAfterRestore = async (url: string, yes: boolean): Promise<Renewal> => {
  const database = new Database({ url, name: 'new-epoch', poolSize: 1 });
  await database.open();
  try {
    const { name, before } = await lifeOf(database);
    if (!yes) {
      const said = `${name} has epoch ${before}. With --yes it gets a new one: do that only after it was restored from a backup, and before its service starts.`;
      return { done: false, said };
    }
    await refuseWhileInUse(database, name);
    return {
      done: true,
      said: `${name} had epoch ${before}; it has ${await renewEpoch(database)}.`,
    };
  } finally {
    await database.close();
  }
};

const lifeOf = async (database: Database): Promise<{ name: string; before: string }> => {
  const [found] = await database.query<{ name: string; isKefu: boolean }>(
    `SELECT current_database() AS name, to_regclass('database_identity') IS NOT NULL AS "isKefu"`,
  );
  const name = found?.name ?? 'it';
  if (!found?.isKefu) throw new Error(`${name} is not the database of a service of Kefu`);
  const [identity] = await database.query<{ epoch: string }>('SELECT epoch FROM database_identity');
  return { name, before: identity?.epoch ?? 'none yet' };
};

/** A running instance keeps the epoch that it started with. */
const refuseWhileInUse = async (database: Database, name: string): Promise<void> => {
  const [row] = await database.query<{ instances: number }>(
    `SELECT count(*) AS instances FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'kefu-%'`,
  );
  if (row?.instances === 0) return;
  throw new Error(`A service is connected to ${name}: stop every instance of it first`);
};
