import type { OutboxRow } from './event-writer.js';
import type { Transaction } from './transaction.js';

const text = `INSERT INTO outbox (event_id, type, aggregate_id, sequence, body)
VALUES ($1, $2, $3, $4, $5)`;

/** One statement an event keeps the plan prepared; they go out together. */
export const writeOutbox = (
  tx: Transaction,
  aggregateId: string,
  rows: readonly OutboxRow[],
): void => {
  for (const row of rows) {
    tx.enqueue({
      name: 'outbox-insert',
      text,
      values: [row.eventId, row.type, aggregateId, row.sequence, row.body],
    });
  }
};
