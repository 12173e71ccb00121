import type { Instant } from '@kefu/kernel';
import type { Database, Transaction } from '@kefu/persistence';
import type { FiredTimer } from './fired-timer.js';

export interface ClaimedTimer extends FiredTimer {
  readonly id: number;
  /** How often firing it has failed. */
  readonly attempts: number;
}

export interface Claim {
  readonly now: Instant;
  /** The keys that this instance can fire; others are left to instances that can. */
  readonly keys: readonly string[];
  /** Timers that were just found busy. */
  readonly except: readonly number[];
}

/**
 * The timer is settled before its handler runs, so that a handler may start the same kind anew. All
 * of it is undone together when the handler fails.
 */
const claim = `UPDATE timer SET status = 'fired', settled_at = $1
WHERE id = (
  SELECT id FROM timer
  WHERE status = 'running' AND fire_at <= $1
    AND (next_attempt_at IS NULL OR next_attempt_at <= now())
    AND aggregate || '/' || kind = ANY ($2) AND id <> ALL ($3)
  ORDER BY fire_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
)
RETURNING id, aggregate, kind, ref, fire_at AS "fireAt", started_at AS "startedAt", payload, attempts`;

/** Takes the timer that has been due longest and that nobody else has in hand. */
export const claimTimer = async (
  tx: Transaction,
  { now, keys, except }: Claim,
): Promise<ClaimedTimer | undefined> => {
  const { rows } = await tx.run<ClaimedTimer>({
    name: 'timer-claim',
    text: claim,
    values: [now, keys, except],
  });
  return rows[0];
};

/** After so many attempts a timer that fails no longer holds back virtual time. */
const HOLDS_TIME_FOR = 3;

/**
 * When the next of these timers is due; one that waits for another attempt only where it holds back
 * virtual time, lest its effect come days late for a fault of a second.
 */
export const nextFireAt = async (
  database: Database,
  keys: readonly string[],
  stepped: boolean,
): Promise<Instant | undefined> => {
  const [next] = await database.query<{ fireAt: Instant }>(
    `SELECT fire_at AS "fireAt" FROM timer
     WHERE status = 'running' AND aggregate || '/' || kind = ANY ($1)
       AND (next_attempt_at IS NULL OR next_attempt_at <= now() OR attempts < $2)
     ORDER BY fire_at LIMIT 1`,
    [keys, stepped ? HOLDS_TIME_FOR : 0],
  );
  return next?.fireAt;
};

/** A recurring timer that fired runs again, in the same row. */
export const rearm = (
  tx: Transaction,
  timer: ClaimedTimer,
  next: Instant,
  { now, payload }: { now: Instant; payload: object },
): void => {
  tx.enqueue({
    name: 'timer-rearm',
    text: `UPDATE timer SET status = 'running', settled_at = NULL, fire_at = $2, started_at = $3,
             payload = $4, attempts = 0, next_attempt_at = NULL, last_error = NULL
           WHERE id = $1`,
    values: [timer.id, next, now, JSON.stringify(payload)],
  });
};
