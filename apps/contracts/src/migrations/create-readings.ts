import { forwardMigration } from '@kefu/persistence';

export const CreateReadings = forwardMigration(
  'CreateReadings1796000012005',
  `
CREATE SEQUENCE reading_number;

CREATE TABLE reading (
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
  asset_id uuid NOT NULL,
  read_on date NOT NULL,
  value text NOT NULL,
  previous_value text,
  meter_change jsonb,
  quantity text NOT NULL,
  mean text,
  taken_at timestamptz NOT NULL,
  taken_by text NOT NULL,
  former jsonb NOT NULL,
  checked_at timestamptz,
  checked_by text,
  void_reason text,
  breaches jsonb NOT NULL,
  due_at timestamptz
);
CREATE UNIQUE INDEX reading_once_a_day ON reading (asset_id, read_on) WHERE status <> 'voided';
CREATE INDEX reading_by_due ON reading (coalesce(due_at, '9999-12-31T00:00:00.000Z'), id);
CREATE INDEX reading_by_customer ON reading (customer_id, id);
CREATE INDEX reading_by_month ON reading (region_id, read_on);

CREATE TABLE supply (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  region_id text NOT NULL,
  month text NOT NULL,
  quantity text NOT NULL,
  entered_by text NOT NULL,
  former jsonb NOT NULL,
  UNIQUE (region_id, month)
);
`,
);
