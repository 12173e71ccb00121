import type { Transaction } from '@kefu/persistence';
import { bury, describe, resolve, type Resolution } from '../gate/dead-letters.js';
import { PERSONAL_SOURCE } from '../events/names.js';
import type { PersonalMessage } from './publish-personal.js';

const LADDER_S = [1, 1, 5, 30, 60, 600] as const;

/** Deliveries after which somebody has to look at it. */
const PATIENCE = 5;

/** When what failed comes again, in milliseconds: soon at first, then every ten minutes. */
export const comesAgainIn = (deliveries: number): number =>
  (LADDER_S[Math.min(deliveries, LADDER_S.length) - 1] ?? 1) * 1_000;

export const isWorthALetter = (deliveries: number): boolean => deliveries >= PATIENCE;

/** It can never be read, so it is never tried again. Bodies stay empty: no copy outlives an erasure. */
export const buryUnreadable = (
  tx: Transaction,
  streamSequence: number,
  error: unknown,
): Promise<void> =>
  bury(tx, { source: PERSONAL_SOURCE, streamSequence, body: '', error: describe(error) });

/** Somebody has to mend what its handler fails of; it comes again by itself all the same. */
export const buryFailed = async (
  tx: Transaction,
  { personId, sequence }: PersonalMessage,
  error: unknown,
): Promise<void> => {
  const letter = { source: PERSONAL_SOURCE, aggregateId: personId, sequence };
  await bury(tx, { ...letter, body: '', error: describe(error) });
};

/** Whether somebody decided that the listener goes on without it. */
export const wasSkipped = async (
  tx: Transaction,
  { personId, sequence }: PersonalMessage,
): Promise<boolean> => {
  const rows = await tx.query(
    `SELECT 1 FROM dead_letter WHERE source = $1 AND aggregate_id = $2 AND sequence >= $3
       AND resolution = 'skipped'`,
    [PERSONAL_SOURCE, personId, sequence],
  );
  return rows.length > 0;
};

/** What was written before is past once a later state of these people has been taken over. */
export const resolveLettersOf = async (
  tx: Transaction,
  messages: readonly PersonalMessage[],
): Promise<void> => {
  const open = await tx.query<{ id: string }>(
    `SELECT d.id FROM dead_letter d
       JOIN unnest($2::uuid[], $3::bigint[]) AS said (id, sequence)
         ON d.aggregate_id = said.id AND d.sequence <= said.sequence
     WHERE d.source = $1 AND d.resolved_at IS NULL ORDER BY d.id FOR UPDATE OF d`,
    [
      PERSONAL_SOURCE,
      messages.map(({ personId }) => personId),
      messages.map(({ sequence }) => sequence),
    ],
  );
  const how: Resolution = { how: 'replayed', by: 'system:personal', reason: 'it was taken over' };
  for (const { id } of open) await resolve(tx, id, how);
};
