import { forwardMigration } from '@kefu/persistence';

export const KnowSales = forwardMigration(
  'KnowSales1797000011001',
  `
CREATE TABLE sale_record (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  delivered_at timestamptz,
  invoiced_at timestamptz,
  through_outlet boolean NOT NULL DEFAULT false
);
ALTER TABLE callback
  ADD COLUMN order_id uuid GENERATED ALWAYS AS ((concerns ->> 'orderId')::uuid) STORED;
CREATE UNIQUE INDEX callback_once_per_sale ON callback (order_id, plan, occasion)
  WHERE order_id IS NOT NULL;
`,
);
