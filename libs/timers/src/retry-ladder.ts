import type { Refusal } from '@kefu/kernel';
import type { Database, Transaction } from '@kefu/persistence';
import type { ClaimedTimer } from './claim-timer.js';

/** Milliseconds to wait after the first, second… failed attempt. */
const ladder = [1_000, 5_000, 30_000, 300_000];
const HOUR = 3_600_000;

/** A timer whose handler failed: its claim still stands, or was rolled back. */
export interface FailedTimer {
  readonly timer: ClaimedTimer;
  readonly claim: 'stands' | 'rolled-back';
  readonly error: unknown;
  /** The longest it may wait, in milliseconds; an hour. */
  readonly atMostMs?: number | undefined;
}

/**
 * Puts a timer off by the ladder. False when, after the claim was rolled back, another has claimed it
 * and failed as well.
 */
export const putOff = async (
  to: Pick<Database, 'query'>,
  { timer, claim, error, atMostMs = HOUR }: FailedTimer,
): Promise<boolean> => {
  const rows = await to.query(
    `UPDATE timer SET status = 'running', settled_at = NULL, attempts = attempts + 1,
       last_error = $2, next_attempt_at =
         now() + least(coalesce(($3::int[])[attempts + 1], $4), $5) * interval '1 millisecond'
     WHERE id = $1 AND status = $7 AND attempts = $6 RETURNING id`,
    [
      timer.id,
      messageOf(error),
      ladder,
      HOUR,
      atMostMs,
      timer.attempts,
      claim === 'stands' ? 'fired' : 'running',
    ],
  );
  return rows.length > 0;
};

/** Keeps with a timer that fired why its handler refused. */
export const noteRefusal = (tx: Transaction, timer: ClaimedTimer, refusal: Refusal): void => {
  tx.enqueue({
    name: 'timer-refused',
    text: 'UPDATE timer SET last_error = $2 WHERE id = $1',
    values: [timer.id, messageOf(refusal)],
  });
};

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll('\0', '').slice(0, 2000);
