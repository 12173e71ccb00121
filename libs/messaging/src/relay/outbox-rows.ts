import type { Session } from '@kefu/persistence';

export interface OutboxEntry {
  readonly id: number;
  readonly eventId: string;
  readonly type: string;
  readonly body: string;
}

export interface Settlement {
  readonly id: number;
  readonly streamSequence: number;
}

/**
 * Has a session read the outbox along the index of what is unsettled. How many rows those are changes
 * faster than PostgreSQL's estimate, by which it would read and sort the whole backlog for each batch.
 */
export const readInOrder = async (session: Session): Promise<void> => {
  await session.query('SET enable_bitmapscan = off');
  await session.query('SET enable_sort = off');
};

const next = `SELECT id, event_id AS "eventId", type, body FROM outbox
WHERE stream_sequence IS NULL AND id > $1 ORDER BY id LIMIT $2`;

/** What waits to be published, oldest first; `after` leaves out what is in flight. */
export const unsettled = (session: Session, after: number, limit: number): Promise<OutboxEntry[]> =>
  session.query<OutboxEntry>(next, [after, limit]);

const settleText = `UPDATE outbox SET stream_sequence = done.sequence
FROM unnest($1::bigint[], $2::bigint[]) AS done (id, sequence)
WHERE outbox.id = done.id AND outbox.id BETWEEN $3 AND $4 AND outbox.stream_sequence IS NULL`;

/** @param done in the order of their ids */
export const settle = async (session: Session, done: readonly Settlement[]): Promise<void> => {
  if (done.length === 0) return;
  await session.query(settleText, [
    done.map((row) => row.id),
    done.map((row) => row.streamSequence),
    done[0]?.id,
    done.at(-1)?.id,
  ]);
};

/** The highest stream sequence that a row was settled with; 0 when none was. */
export const highestSettled = async (session: Session): Promise<number> => {
  const [row] = await session.query<{ highest: number | null }>(
    'SELECT max(stream_sequence) AS highest FROM outbox WHERE stream_sequence IS NOT NULL',
  );
  return row?.highest ?? 0;
};

/** Marks what the stream no longer holds to be published again. Returns how many. */
export const unsettleAfter = async (session: Session, streamSequence: number): Promise<number> => {
  const rows = await session.query(
    'UPDATE outbox SET stream_sequence = NULL WHERE stream_sequence > $1 RETURNING 1',
    [streamSequence],
  );
  return rows.length;
};
