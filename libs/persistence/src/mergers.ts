import type { Transaction } from './transaction.js';

const key = `hashtextextended('mergers', 0)`;

/** Waits for those who have asked how somebody stands and still write what they asked for. */
export const waitForWriters = async (tx: Transaction): Promise<void> => {
  await tx.query(`SELECT pg_advisory_xact_lock(${key})`);
};

/**
 * Keeps that one record of another service was merged into another one. Mergers may be heard in any
 * order: whoever was merged into the first one before, now stands behind the second, too. It waits for
 * those who have asked {@link standingIdsOf} and still write what they asked for.
 * @returns the id that stands for both now
 */
export const recordMerger = async (
  tx: Transaction,
  mergedId: string,
  survivorId: string,
): Promise<string> => {
  await waitForWriters(tx);
  const [further] = await tx.query<{ id: string }>(
    'SELECT into_id AS id FROM merged_record WHERE id = $1',
    [survivorId],
  );
  const id = further?.id ?? survivorId;
  await tx.query(
    `WITH behind AS (UPDATE merged_record SET into_id = $2 WHERE into_id = $1)
     INSERT INTO merged_record (id, into_id) VALUES ($1, $2)
     ON CONFLICT (id) DO UPDATE SET into_id = excluded.into_id`,
    [mergedId, id],
  );
  return id;
};

/**
 * For each record of another service that was merged, the id that stands for it; the others are left
 * out. It stays so until the transaction ends, so that nothing is filed for who is just going.
 */
export const standingIdsOf = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  tx.enqueue({
    name: 'mergers-wait',
    text: `SELECT pg_advisory_xact_lock_shared(${key})`,
    values: [],
  });
  const { rows } = await tx.run<{ id: string; intoId: string }>({
    name: 'mergers-standing',
    text: 'SELECT id, into_id AS "intoId" FROM merged_record WHERE id = ANY ($1::uuid[])',
    values: [ids],
  });
  return new Map(rows.map(({ id, intoId }) => [id, intoId]));
};

/** The same for one record: its own id where it was not merged. */
export const standingIdOf = async (tx: Transaction, id: string): Promise<string> =>
  (await standingIdsOf(tx, [id])).get(id) ?? id;
