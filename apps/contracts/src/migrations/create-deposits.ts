import { forwardMigration } from '@kefu/persistence';

export const CreateDeposits = forwardMigration(
  'CreateDeposits1796000000003',
  `
CREATE SEQUENCE deposit_number;

CREATE TABLE deposit (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  contract_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  owner_id text NOT NULL,
  form text NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  guarantee jsonb,
  reclaim_on date NOT NULL,
  requested_by text NOT NULL,
  requested_at timestamptz NOT NULL,
  decided_by text,
  decided_at timestamptz,
  movements jsonb NOT NULL,
  proposed_loss jsonb,
  announced jsonb NOT NULL,
  remarks jsonb NOT NULL,
  breaches jsonb NOT NULL,
  outstanding numeric(18, 2) NOT NULL CHECK (outstanding >= 0),
  ended_at timestamptz,
  due_at timestamptz
);
CREATE INDEX deposit_by_due ON deposit (coalesce(due_at, '9999-12-31T00:00:00.000Z'), id);
CREATE INDEX deposit_by_contract ON deposit (contract_id, id);
CREATE INDEX deposit_by_customer ON deposit (customer_id, id);
CREATE INDEX deposit_by_owner ON deposit (owner_id, id);
`,
);
