import { forwardMigration } from '@kefu/persistence';

export const CreateProcedures = forwardMigration(
  'CreateProcedures1796000012004',
  `
CREATE SEQUENCE procedure_number;

CREATE TABLE procedure (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  kind text NOT NULL,
  title jsonb NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  contract_id uuid,
  asset_id uuid,
  co_owners int NOT NULL,
  mortgaged boolean NOT NULL,
  owner_id text NOT NULL,
  started_by text NOT NULL,
  steps jsonb NOT NULL,
  step int NOT NULL,
  awaited jsonb,
  changes jsonb NOT NULL,
  certificate text,
  done_at timestamptz,
  told_at timestamptz,
  told_by text,
  cancel_reason text,
  breaches jsonb NOT NULL,
  due_at timestamptz
);
CREATE INDEX procedure_by_due ON procedure (coalesce(due_at, '9999-12-31T00:00:00.000Z'), id);
CREATE INDEX procedure_by_customer ON procedure (customer_id, id);
CREATE INDEX procedure_by_contract ON procedure (contract_id, kind);
CREATE INDEX procedure_by_owner ON procedure (owner_id, id) WHERE due_at IS NOT NULL;
`,
);
