import { forwardMigration } from '@kefu/persistence';

export const CreateContracts = forwardMigration(
  'CreateContracts1796000000002',
  `
CREATE TABLE contract (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  status text NOT NULL,
  number text UNIQUE,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  owner_id text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  total numeric(18, 2),
  starts_on date,
  ends_on date,
  previous_id uuid,
  ended_at timestamptz
);
CREATE INDEX contract_by_customer ON contract (customer_id, id DESC);
CREATE INDEX contract_by_region ON contract (region_id, id DESC);
CREATE INDEX contract_by_status ON contract (status, id DESC);
CREATE INDEX contract_by_owner ON contract (owner_id, id DESC);
`,
);
