import { conflict, newId, notFound, type Instant } from '@kefu/kernel';
import { sqlStateOf, type Database, type Transaction } from '@kefu/persistence';

/** What may be shown of an event that could not take effect: all but its body. */
export interface DeadLetter {
  readonly id: string;
  readonly source: string;
  readonly streamSequence: number | null;
  /** Null, as `sequence` and `type`, of what could not even be read as an event. */
  readonly aggregateId: string | null;
  readonly sequence: number | null;
  readonly type: string | null;
  readonly error: string;
  readonly diedAt: Instant;
  readonly resolution: Resolution['how'] | null;
  readonly resolvedAt: Instant | null;
  readonly resolvedBy: string | null;
  readonly reason: string | null;
}

interface Buried {
  readonly source: string;
  readonly streamSequence?: number;
  readonly aggregateId?: string;
  readonly sequence?: number;
  readonly type?: string;
  readonly body: string;
  readonly error: string;
}

/** What is safe to keep and to show: no stack, and no words of PostgreSQL, which may quote a value. */
export const describe = (error: unknown): string => {
  const state = sqlStateOf(error);
  if (state !== undefined) return `SQLSTATE ${state}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : 'failed';
};

/** Puts aside what cannot take effect; whatever follows of its aggregate waits behind it. */
export const bury = async (tx: Transaction, letter: Buried): Promise<void> => {
  await tx.query(
    `INSERT INTO dead_letter
       (id, source, stream_sequence, aggregate_id, sequence, type, body, error)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [
      newId(),
      letter.source,
      letter.streamSequence ?? null,
      letter.aggregateId ?? null,
      letter.sequence ?? null,
      letter.type ?? null,
      letter.body,
      letter.error.slice(0, 2_000),
    ],
  );
};

const columns = `id, source, stream_sequence AS "streamSequence", aggregate_id AS "aggregateId",
  sequence, type, error, died_at AS "diedAt", resolution, resolved_at AS "resolvedAt",
  resolved_by AS "resolvedBy", reason`;

const noSuchLetter = () =>
  notFound('not-found', { zh: '没有这封死信', en: 'There is no such dead letter' });

/** Those that wait for somebody, in the order in which they died. */
export const openDeadLetters = (
  database: Database,
  { after, limit = 200 }: { readonly after?: string | undefined; readonly limit?: number } = {},
): Promise<DeadLetter[]> =>
  database.query<DeadLetter>(
    `SELECT ${columns} FROM dead_letter
     WHERE resolved_at IS NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [after ?? null, limit],
  );

/** @throws Refusal `not-found` */
export const readDeadLetter = async (database: Database, id: string): Promise<DeadLetter> => {
  const [letter] = await database.query<DeadLetter>(
    `SELECT ${columns} FROM dead_letter WHERE id = $1`,
    [id],
  );
  if (!letter) throw noSuchLetter();
  return letter;
};

/** @throws Refusal `not-found`, or `already-resolved` */
export const lockDeadLetter = async (
  tx: Transaction,
  id: string,
): Promise<DeadLetter & { readonly body: string }> => {
  const [row] = await tx.query<DeadLetter & { readonly body: string }>(
    `SELECT ${columns}, body FROM dead_letter WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw noSuchLetter();
  if (row.resolvedAt) {
    throw conflict('already-resolved', { zh: '该死信已处理', en: 'It has been resolved already' });
  }
  return row;
};

export interface Resolution {
  readonly how: 'replayed' | 'skipped';
  readonly by: string;
  readonly reason: string;
}

export const resolve = async (
  tx: Transaction,
  id: string,
  { how, by, reason }: Resolution,
): Promise<void> => {
  await tx.query(
    `UPDATE dead_letter SET resolved_at = now(), resolution = $2, resolved_by = $3, reason = $4
     WHERE id = $1`,
    [id, how, by, reason],
  );
};

/** An event that was dead has taken effect after all (it came again, say). */
export const resolveUpTo = (
  tx: Transaction,
  source: string,
  aggregateId: string,
  sequence: number,
): void => {
  tx.enqueue({
    name: 'dead-letter-resolve',
    text: `UPDATE dead_letter SET resolved_at = now(), resolution = 'replayed',
             resolved_by = 'system:gate', reason = 'it came again and took effect'
           WHERE source = $1 AND aggregate_id = $2 AND sequence <= $3 AND resolved_at IS NULL`,
    values: [source, aggregateId, sequence],
  });
};
