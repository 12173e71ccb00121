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

/** Events of many aggregates in one statement, numbered in the order in which they are given. */
export const writeManyToOutbox = (
  tx: Transaction,
  rows: readonly (OutboxRow & { readonly aggregateId: string })[],
): void => {
  if (rows.length === 0) return;
  tx.enqueue({
    name: 'outbox-insert-many',
    text: `INSERT INTO outbox (event_id, type, aggregate_id, sequence, body)
           SELECT event_id, type, aggregate_id, sequence, body
           FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::bigint[], $5::text[])
             WITH ORDINALITY AS given (event_id, type, aggregate_id, sequence, body, place)
           ORDER BY place`,
    values: [
      rows.map(({ eventId }) => eventId),
      rows.map(({ type }) => type),
      rows.map(({ aggregateId }) => aggregateId),
      rows.map(({ sequence }) => sequence),
      rows.map(({ body }) => body),
    ],
  });
};
