import { newId } from '@kefu/kernel';
import type { Database } from './database.js';

/** Which life of this database it is; made at the first call. It goes into every event's source. */
export const databaseEpoch = async (database: Database): Promise<string> => {
  await database.query('INSERT INTO database_identity (epoch) VALUES ($1) ON CONFLICT DO NOTHING', [
    newId(),
  ]);
  const [identity] = await database.query<{ epoch: string }>('SELECT epoch FROM database_identity');
  if (!identity) throw new Error('the database has no epoch');
  return identity.epoch;
};

/**
 * Begins a new life, after a restore: sequences that were used since the backup come again, and
 * listeners would take them for old ones.
 */
export const renewEpoch = async (database: Database): Promise<string> => {
  const epoch = newId();
  await database.query(
    `INSERT INTO database_identity (epoch) VALUES ($1)
     ON CONFLICT (one) DO UPDATE SET epoch = excluded.epoch, since = now()`,
    [epoch],
  );
  return epoch;
};
