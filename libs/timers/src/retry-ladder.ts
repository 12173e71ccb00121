import type { Database } from '@kefu/persistence';
import type { ClaimedTimer } from './claim-timer.js';

/** Milliseconds to wait after the first, second… failed attempt. */
const ladder = [1_000, 5_000, 30_000, 300_000];
const HOUR = 3_600_000;

/**
 * Puts a timer off by the ladder. False when another has recorded a failure since it was claimed: in
 * the moment between a rollback and this somebody else can claim it and fail as well.
 */
export const putOff = async (
  database: Database,
  { id, attempts }: ClaimedTimer,
  error: unknown,
  atMostMs = HOUR,
): Promise<boolean> => {
  const rows = await database.query(
    `UPDATE timer SET attempts = attempts + 1, last_error = $2, next_attempt_at =
       now() + least(coalesce(($3::int[])[attempts + 1], $4), $5) * interval '1 millisecond'
     WHERE id = $1 AND status = 'running' AND attempts = $6 RETURNING id`,
    [id, messageOf(error), ladder, HOUR, atMostMs, attempts],
  );
  return rows.length > 0;
};

export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll('\0', '').slice(0, 2000);
