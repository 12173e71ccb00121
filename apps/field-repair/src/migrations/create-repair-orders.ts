import { forwardMigration } from '@kefu/persistence';

export const CreateRepairOrders = forwardMigration(
  'CreateRepairOrders1763856200000',
  `
CREATE SEQUENCE repair_order_number;

CREATE TABLE repair_order (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  customer_id uuid NOT NULL,
  asset_id uuid NOT NULL,
  region_id text NOT NULL,
  model text NOT NULL,
  category text NOT NULL,
  contract_kind text NOT NULL,
  report jsonb NOT NULL,
  repeats jsonb NOT NULL,
  owner_id text NOT NULL,
  notice jsonb,
  technician jsonb,
  dispatches int NOT NULL,
  appointment jsonb,
  appointments int NOT NULL,
  refused_technician_ids jsonb NOT NULL,
  visits jsonb NOT NULL,
  no_shows jsonb NOT NULL,
  unsolved jsonb,
  times_unsolved int NOT NULL,
  repaired_at timestamptz,
  result_code text,
  receipts jsonb NOT NULL,
  unreachable jsonb,
  breaches jsonb NOT NULL,
  remarks jsonb NOT NULL,
  ending jsonb,
  technician_id uuid GENERATED ALWAYS AS ((technician ->> 'id')::uuid) STORED
);
CREATE UNIQUE INDEX repair_order_one_open_per_asset ON repair_order (asset_id)
  WHERE status NOT IN ('closed', 'cancelled', 'voided');
CREATE INDEX repair_order_by_region ON repair_order (region_id, id);
CREATE INDEX repair_order_by_customer ON repair_order (customer_id, id);
CREATE INDEX repair_order_by_asset ON repair_order (asset_id, id);
CREATE INDEX repair_order_by_technician ON repair_order (technician_id, id);
CREATE INDEX repair_order_by_status ON repair_order (status, id);

CREATE TABLE refused_technician (
  customer_id uuid NOT NULL,
  technician_id uuid NOT NULL,
  order_id uuid NOT NULL,
  PRIMARY KEY (customer_id, technician_id)
);
`,
);
