import { forwardMigration } from '@kefu/persistence';

/** What stage B needs to know of an order; absent of orders that were reported before. */
export const KnowOpenOrders = forwardMigration(
  'KnowOpenOrders1764316800000',
  `
ALTER TABLE order_record
  ADD COLUMN customer_id uuid,
  ADD COLUMN region_id text,
  ADD COLUMN contract_kind text,
  ADD COLUMN reported_at timestamptz,
  ADD COLUMN ended boolean NOT NULL DEFAULT false;
CREATE INDEX order_record_open ON order_record (reported_at) WHERE NOT ended;
`,
);
