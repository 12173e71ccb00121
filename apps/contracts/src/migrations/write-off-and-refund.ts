import { forwardMigration } from '@kefu/persistence';

/** Applications for bad debt (CT-07), and what goes back to customers (CT-08). */
export const WriteOffAndRefund = forwardMigration(
  'WriteOffAndRefund1796000011002',
  `
CREATE SEQUENCE write_off_number;
CREATE SEQUENCE refund_number;

CREATE TABLE write_off (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  receivable_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  reason text NOT NULL,
  applied_by text NOT NULL,
  seconded jsonb NOT NULL,
  ended_at timestamptz,
  ended_by text
);
CREATE UNIQUE INDEX write_off_that_waits ON write_off (receivable_id) WHERE status = 'applied';
CREATE INDEX write_off_by_customer ON write_off (customer_id, id);
CREATE INDEX write_off_by_status ON write_off (status, id);

CREATE TABLE refund (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  kind text NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  receivable_id uuid,
  payment_id uuid,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  reason text NOT NULL,
  due_on date,
  requested_by text NOT NULL,
  approved_by text,
  approved_as text,
  charged_id uuid,
  paid_on date,
  reference text UNIQUE,
  ended_at timestamptz,
  ended_by text,
  CHECK ((receivable_id IS NULL) <> (payment_id IS NULL))
);
CREATE INDEX refund_of ON refund (coalesce(receivable_id, payment_id));
CREATE INDEX refund_by_customer ON refund (customer_id, id);
CREATE INDEX refund_by_status ON refund (status, id);
`,
);
