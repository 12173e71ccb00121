import { forwardMigration } from '@kefu/persistence';

export const KnowCallbacksAndOrders = forwardMigration(
  'KnowCallbacksAndOrders1795900002001',
  `
CREATE TABLE callback_record (
  id uuid PRIMARY KEY,
  plan text NOT NULL,
  customer_id uuid NOT NULL,
  repair_order_id uuid,
  region_id text,
  ended_at timestamptz NOT NULL,
  ended_by text NOT NULL,
  dissatisfied boolean NOT NULL,
  wants_to_complain boolean NOT NULL
);

CREATE TABLE order_record (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  asset_id uuid NOT NULL
);

CREATE UNIQUE INDEX complaint_once_per_callback ON complaint ((callback ->> 'id'))
  WHERE callback IS NOT NULL AND status <> 'voided';
`,
);
