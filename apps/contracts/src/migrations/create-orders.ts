import { forwardMigration } from '@kefu/persistence';

export const CreateOrders = forwardMigration(
  'CreateOrders1796000012003',
  `
CREATE SEQUENCE customer_order_number;

CREATE TABLE customer_order (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  contract_id uuid,
  salesperson_id text NOT NULL,
  owner_id text NOT NULL,
  items jsonb NOT NULL,
  total numeric(18, 2) NOT NULL,
  through_outlet boolean NOT NULL,
  placed_at timestamptz NOT NULL,
  placed_by text NOT NULL,
  promised_on date NOT NULL,
  promises jsonb NOT NULL,
  paid jsonb,
  shipped jsonb,
  delivered jsonb,
  asset_id uuid,
  invoiced_at timestamptz,
  accepted jsonb,
  returned jsonb,
  cancelled jsonb,
  follow_ups jsonb NOT NULL,
  follow_up_since timestamptz,
  breaches jsonb NOT NULL,
  due_at timestamptz
);
CREATE INDEX customer_order_by_due
  ON customer_order (coalesce(due_at, '9999-12-31T00:00:00.000Z'), id);
CREATE INDEX customer_order_by_customer ON customer_order (customer_id, id);
CREATE INDEX customer_order_by_owner ON customer_order (owner_id, id) WHERE due_at IS NOT NULL;
CREATE INDEX customer_order_by_salesperson ON customer_order (salesperson_id, id);
`,
);
