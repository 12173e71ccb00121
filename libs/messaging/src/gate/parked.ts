import type { Database, Transaction } from '@kefu/persistence';

/** Seconds until each further attempt; after the last of them the event is a dead letter. */
const LADDER = [5, 30, 60, 300, 900, 3_600, 3_600, 3_600] as const;

export interface ParkedEvent {
  readonly source: string;
  readonly aggregateId: string;
  readonly sequence: number;
  readonly body: string;
  readonly attempts: number;
}

/** Keeps an event that came before its turn. */
export const parkForGap = (tx: Transaction, event: Omit<ParkedEvent, 'attempts'>): void => {
  tx.enqueue({
    name: 'park-gap',
    text: `INSERT INTO parked (source, aggregate_id, sequence, body, why)
           VALUES ($1, $2, $3, $4, 'gap') ON CONFLICT DO NOTHING`,
    values: [event.source, event.aggregateId, event.sequence, event.body],
  });
};

/** When to try again after so many attempts; undefined when that was the last. */
export const nextAttemptIn = (attempts: number): number | undefined => LADDER[attempts - 1];

/** Puts an event that failed onto the ladder, or one rung up. */
export const parkForFailure = async (
  tx: Transaction,
  event: ParkedEvent,
  error: string,
): Promise<void> => {
  const seconds = nextAttemptIn(event.attempts) ?? 0;
  await tx.query(
    `INSERT INTO parked (source, aggregate_id, sequence, body, why, attempts, next_attempt_at, error)
     VALUES ($1, $2, $3, $4, 'failed', $5, now() + make_interval(secs => $6), $7)
     ON CONFLICT (source, aggregate_id, sequence) DO UPDATE SET why = 'failed',
       attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at, error = excluded.error`,
    [
      event.source,
      event.aggregateId,
      event.sequence,
      event.body,
      event.attempts,
      seconds,
      error.slice(0, 2_000),
    ],
  );
};

export const takeParked = async (
  tx: Transaction,
  source: string,
  aggregateId: string,
  sequence: number,
): Promise<ParkedEvent | undefined> => {
  const [row] = await tx.query<ParkedEvent>(
    `DELETE FROM parked WHERE source = $1 AND aggregate_id = $2 AND sequence = $3
     RETURNING source, aggregate_id AS "aggregateId", sequence, body, attempts`,
    [source, aggregateId, sequence],
  );
  return row;
};

export const dropParkedUpTo = (
  tx: Transaction,
  source: string,
  aggregateId: string,
  sequence: number,
): void => {
  tx.enqueue({
    name: 'parked-drop',
    text: 'DELETE FROM parked WHERE source = $1 AND aggregate_id = $2 AND sequence <= $3',
    values: [source, aggregateId, sequence],
  });
};

/** Parked events whose turn has come and whose next attempt is due. */
export const dueParked = (database: Database, limit: number): Promise<ParkedEvent[]> =>
  database.query<ParkedEvent>(
    `SELECT p.source, p.aggregate_id AS "aggregateId", p.sequence, p.body, p.attempts
     FROM parked p JOIN gate g USING (source, aggregate_id)
     WHERE p.sequence = g.position + 1 AND (p.next_attempt_at IS NULL OR p.next_attempt_at <= now())
     ORDER BY p.next_attempt_at NULLS FIRST LIMIT $1`,
    [limit],
  );
