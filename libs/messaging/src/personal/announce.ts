import type { Transaction } from '@kefu/persistence';

/**
 * Says that a person's data changed: the relay publishes the present state soon after the commit.
 * Only the latest state goes out, never the ones in between.
 */
export const announcePersonal = (tx: Transaction, personIds: readonly string[]): void => {
  tx.enqueue({
    name: 'personal-announce',
    text: `INSERT INTO personal_outbox (person_id)
           SELECT DISTINCT id FROM unnest($1::uuid[]) AS given (id) ORDER BY id
           ON CONFLICT (person_id) DO UPDATE SET settled = false,
             sequence = DEFAULT
           WHERE NOT personal_outbox.tombstone`,
    values: [personIds],
  });
};

/** Says that a person was erased; nothing of theirs is ever published again. */
export const announceErasure = (tx: Transaction, personId: string): void => {
  tx.enqueue({
    name: 'personal-erase',
    text: `INSERT INTO personal_outbox (person_id, tombstone) VALUES ($1, true)
           ON CONFLICT (person_id) DO UPDATE SET settled = false, tombstone = true,
             sequence = DEFAULT`,
    values: [personId],
  });
};
