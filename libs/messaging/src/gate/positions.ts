import type { Transaction } from '@kefu/persistence';
import type { ReceivedEnvelope } from '../events/envelope.js';

export interface Position {
  /** Sequence of the last event of this aggregate that took effect here. */
  readonly position: number;
  /** Something of this aggregate is parked or dead. */
  readonly blocked: boolean;
}

const first = `INSERT INTO gate (source, aggregate_id, epoch, position) VALUES ($1, $2, $3, 1)
ON CONFLICT DO NOTHING RETURNING position`;

/**
 * Lets an aggregate's first event in with one statement: the row that it leaves is the lock, and says
 * that the event took effect. False when the aggregate is known already.
 */
export const enterFirst = async (
  tx: Transaction,
  source: string,
  { envelope, epoch }: ReceivedEnvelope,
): Promise<boolean> => {
  const { count } = await tx.run({
    name: 'gate-first',
    text: first,
    values: [source, envelope.subject, epoch],
  });
  return count === 1;
};

const open = `INSERT INTO gate (source, aggregate_id, epoch, position) VALUES ($1, $2, $3, 0)
ON CONFLICT DO NOTHING`;

const lock = `SELECT position, epoch,
  EXISTS (SELECT 1 FROM parked p WHERE p.source = $1 AND p.aggregate_id = $2)
  OR EXISTS (SELECT 1 FROM dead_letter d
             WHERE d.source = $1 AND d.aggregate_id = $2 AND d.resolved_at IS NULL) AS blocked
FROM gate WHERE source = $1 AND aggregate_id = $2 FOR UPDATE`;

interface GateRow {
  readonly position: number;
  readonly epoch: string;
  readonly blocked: boolean;
}

/** Locks the gate of the event's aggregate, before anything else is locked, and says where it stands. */
export const lockPosition = async (
  tx: Transaction,
  source: string,
  { envelope, epoch, sequence }: ReceivedEnvelope,
): Promise<Position> => {
  const key = [source, envelope.subject];
  const locked = async (): Promise<GateRow | undefined> =>
    (await tx.run<GateRow>({ name: 'gate-lock', text: lock, values: key })).rows[0];
  let row = await locked();
  if (!row) {
    tx.enqueue({ name: 'gate-open', text: open, values: [...key, epoch] });
    row = await locked();
  }
  if (!row) throw new Error('the gate has no row for an aggregate that was just given one');
  if (epoch > row.epoch) {
    // The source's database was restored: it counts on from an older number, and that is right.
    tx.enqueue({
      name: 'gate-epoch',
      text: 'UPDATE gate SET epoch = $3, position = $4 WHERE source = $1 AND aggregate_id = $2',
      values: [...key, epoch, sequence - 1],
    });
    return { position: sequence - 1, blocked: row.blocked };
  }
  if (epoch < row.epoch)
    return { position: Math.max(row.position, sequence), blocked: row.blocked };
  return row;
};

export const movePosition = (
  tx: Transaction,
  source: string,
  aggregateId: string,
  position: number,
): void => {
  tx.enqueue({
    name: 'gate-move',
    text: 'UPDATE gate SET position = $3 WHERE source = $1 AND aggregate_id = $2',
    values: [source, aggregateId, position],
  });
};
