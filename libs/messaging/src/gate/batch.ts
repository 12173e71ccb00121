import type { Database, Transaction } from '@kefu/persistence';
import type { ReceivedEnvelope } from '../events/envelope.js';

export interface Delivered {
  readonly received: ReceivedEnvelope;
  readonly body: string;
}

const open = `INSERT INTO gate (source, aggregate_id, epoch, position)
SELECT $1, id, epoch, 0 FROM unnest($2::uuid[], $3::uuid[]) AS fresh (id, epoch) ORDER BY id
ON CONFLICT DO NOTHING`;

const lock = `SELECT aggregate_id AS "aggregateId", position, epoch,
  EXISTS (SELECT 1 FROM parked p WHERE p.source = $1 AND p.aggregate_id = g.aggregate_id)
  OR EXISTS (SELECT 1 FROM dead_letter d WHERE d.source = $1 AND d.aggregate_id = g.aggregate_id
             AND d.resolved_at IS NULL) AS blocked
FROM gate g WHERE source = $1 AND aggregate_id = ANY ($2::uuid[]) ORDER BY aggregate_id FOR UPDATE`;

const move = `UPDATE gate SET position = moved.position
FROM unnest($2::uuid[], $3::bigint[]) AS moved (id, position)
WHERE gate.source = $1 AND gate.aggregate_id = moved.id`;

interface Standing {
  readonly aggregateId: string;
  readonly epoch: string;
  readonly blocked: boolean;
  position: number;
}

/**
 * Lets many events pass the gate in one transaction: those whose turn it is take effect together.
 * @returns the events that need the gate's full care (too early, something is parked or dead, or the
 * source's database was restored); nothing was done with those
 */
export const admitMany = (
  database: Database,
  source: string,
  batch: readonly Delivered[],
  apply: (tx: Transaction, events: readonly ReceivedEnvelope[]) => Promise<void>,
): Promise<Delivered[]> =>
  database.transaction(async (tx) => {
    const standings = await lockAll(tx, source, batch);
    const ready: ReceivedEnvelope[] = [];
    const left: Delivered[] = [];
    const moved = new Set<Standing>();
    for (const delivered of batch) {
      const { envelope, epoch, sequence } = delivered.received;
      const standing = standings.get(envelope.subject);
      if (!standing || standing.blocked || standing.epoch !== epoch) {
        left.push(delivered);
      } else if (sequence === standing.position + 1) {
        standing.position = sequence;
        moved.add(standing);
        ready.push(delivered.received);
      } else if (sequence > standing.position) {
        left.push(delivered);
      }
    }
    if (ready.length > 0) await apply(tx, ready);
    if (moved.size > 0) {
      tx.enqueue({
        text: move,
        values: [source, [...moved].map((s) => s.aggregateId), [...moved].map((s) => s.position)],
      });
    }
    return left;
  });

const lockAll = async (
  tx: Transaction,
  source: string,
  batch: readonly Delivered[],
): Promise<Map<string, Standing>> => {
  const epochs = new Map(
    batch.map(({ received }) => [received.envelope.subject, received.epoch] as const),
  );
  const ids = [...epochs.keys()].sort();
  const idEpochs = ids.map((id) => epochs.get(id));
  tx.enqueue({ text: open, values: [source, ids, idEpochs] });
  const { rows } = await tx.run<Standing>({ text: lock, values: [source, ids] });
  return new Map(rows.map((row) => [row.aggregateId, row]));
};
