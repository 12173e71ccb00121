import { millisBetween, type Instant } from '@kefu/kernel';
import type { Database } from '@kefu/persistence';

/** For health and metrics. */
export interface OverdueTimers {
  /** Due and not fired yet, for whatever reason. */
  readonly count: number;
  /** How late the oldest of them is, in milliseconds; 0 when there is none. */
  readonly oldestMs: number;
  /** Those of them whose handler has failed at least once. */
  readonly failing: number;
  /** Keys of those that this service has no handler for. */
  readonly unhandled: readonly string[];
}

export const overdueTimers = async (
  database: Database,
  keys: readonly string[],
  now: Instant,
): Promise<OverdueTimers> => {
  const [due] = await database.query<{ count: number; oldest: Instant | null; failing: number }>(
    `SELECT count(*) AS count, min(fire_at) AS oldest, count(*) FILTER (WHERE attempts > 0) AS failing
     FROM timer WHERE status = 'running' AND fire_at <= $1`,
    [now],
  );
  return {
    count: due?.count ?? 0,
    oldestMs: due?.oldest ? millisBetween(due.oldest, now) : 0,
    failing: due?.failing ?? 0,
    unhandled: await unhandledTimers(database, keys, now),
  };
};

/** Keys of running timers that nobody here would fire; all of them, or those due by a time. */
export const unhandledTimers = async (
  database: Database,
  keys: readonly string[],
  dueBy?: Instant,
): Promise<string[]> => {
  const rows = await database.query<{ key: string }>(
    `SELECT DISTINCT aggregate || '/' || kind AS key FROM timer
     WHERE status = 'running' AND fire_at <= $2 AND aggregate || '/' || kind <> ALL ($1)
     ORDER BY key`,
    [keys, dueBy ?? 'infinity'],
  );
  return rows.map((row) => row.key);
};
