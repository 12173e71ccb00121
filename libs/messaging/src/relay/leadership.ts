import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Session } from '@kefu/persistence';

const LOCK = 0x6b656675_01;
const RETRY_MS = 500;

/**
 * Waits until this instance is the one that relays. The lock lives as long as the session, so a killed
 * leader is replaced as soon as PostgreSQL notices.
 * @returns undefined when the signal ended the waiting
 */
export const waitForLeadership = async (
  database: Database,
  signal: AbortSignal,
): Promise<Session | undefined> => {
  const session = await database.openSession('relay');
  try {
    while (!signal.aborted) {
      const [row] = await session.query<{ won: boolean }>(
        'SELECT pg_try_advisory_lock($1) AS won',
        [LOCK],
      );
      if (row?.won) return session;
      await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  } catch (error) {
    await session.close();
    throw error;
  }
  await session.close();
  return undefined;
};
