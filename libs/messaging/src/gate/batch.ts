import type { Database, Transaction } from '@kefu/persistence';
import type { ReceivedEnvelope } from '../events/envelope.js';

export interface Delivered {
  readonly received: ReceivedEnvelope;
  readonly body: string;
}

const lock = `SELECT aggregate_id AS "aggregateId", position, epoch,
  EXISTS (SELECT 1 FROM parked p WHERE p.source = $1 AND p.aggregate_id = g.aggregate_id)
  OR EXISTS (SELECT 1 FROM dead_letter d WHERE d.source = $1 AND d.aggregate_id = g.aggregate_id
             AND d.resolved_at IS NULL) AS blocked
FROM gate g WHERE source = $1 AND aggregate_id = ANY ($2::uuid[]) ORDER BY aggregate_id FOR UPDATE`;

const enter = `INSERT INTO gate (source, aggregate_id, epoch, position)
SELECT $1, fresh.* FROM unnest($2::uuid[], $3::uuid[], $4::bigint[]) AS fresh (id, epoch, position)
ORDER BY id ON CONFLICT DO NOTHING RETURNING aggregate_id AS "aggregateId"`;

const move = `UPDATE gate SET position = moved.position
FROM unnest($2::uuid[], $3::bigint[]) AS moved (id, position)
WHERE gate.source = $1 AND gate.aggregate_id = moved.id`;

interface Standing {
  readonly aggregateId: string;
  readonly epoch: string;
  readonly blocked: boolean;
  /** It has no row yet. */
  readonly isNew?: boolean;
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
    const { ready, left, moved } = sortOut(batch, await lockKnown(tx, source, batch));
    const beaten = await enterNew(tx, source, moved);
    const isBeaten = ({ received }: Delivered): boolean => beaten.has(received.envelope.subject);
    const events = ready.filter((one) => !isBeaten(one)).map(({ received }) => received);
    if (events.length > 0) await apply(tx, events);
    const known = moved.filter(({ isNew }) => !isNew);
    if (known.length > 0) {
      const positions = known.map(({ position }) => position);
      tx.enqueue({ text: move, values: [source, idsOf(known), positions] });
    }
    return [...left, ...ready.filter(isBeaten)];
  });

/** By where their aggregates stand, and moves those on. */
const sortOut = (batch: readonly Delivered[], standings: Map<string, Standing>) => {
  const ready: Delivered[] = [];
  const left: Delivered[] = [];
  const moved = new Set<Standing>();
  for (const delivered of batch) {
    const { envelope, epoch, sequence } = delivered.received;
    const aggregateId = envelope.subject;
    const known = standings.get(aggregateId);
    const standing = known ?? { aggregateId, epoch, blocked: false, isNew: true, position: 0 };
    if (!known) standings.set(aggregateId, standing);
    if (standing.blocked || standing.epoch !== epoch) {
      left.push(delivered);
    } else if (sequence === standing.position + 1) {
      standing.position = sequence;
      moved.add(standing);
      ready.push(delivered);
    } else if (sequence > standing.position) {
      left.push(delivered);
    }
  }
  return { ready, left, moved: [...moved] };
};

const lockKnown = async (
  tx: Transaction,
  source: string,
  batch: readonly Delivered[],
): Promise<Map<string, Standing>> => {
  const ids = new Set(batch.map(({ received }) => received.envelope.subject));
  const { rows } = await tx.run<Standing>({ text: lock, values: [source, [...ids]] });
  return new Map(rows.map((row) => [row.aggregateId, row]));
};

/** @returns ids of the aggregates that another instance let in just now */
const enterNew = async (
  tx: Transaction,
  source: string,
  moved: readonly Standing[],
): Promise<Set<string>> => {
  const entering = moved.filter(({ isNew }) => isNew);
  if (entering.length === 0) return new Set();
  const epochs = entering.map(({ epoch }) => epoch);
  const positions = entering.map(({ position }) => position);
  const { rows } = await tx.run<Standing>({
    text: enter,
    values: [source, idsOf(entering), epochs, positions],
  });
  const entered = new Set(rows.map(({ aggregateId }) => aggregateId));
  return new Set(idsOf(entering).filter((id) => !entered.has(id)));
};

const idsOf = (standings: readonly Standing[]): string[] =>
  standings.map(({ aggregateId }) => aggregateId);
