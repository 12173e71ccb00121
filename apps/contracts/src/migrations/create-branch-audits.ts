import { forwardMigration } from '@kefu/persistence';

export const CreateBranchAudits = forwardMigration(
  'CreateBranchAudits1796000012008',
  `
CREATE SEQUENCE branch_audit_number;

CREATE TABLE branch_audit (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  tour text NOT NULL,
  region_id text NOT NULL,
  planned_on date NOT NULL,
  planned_at timestamptz NOT NULL,
  planned_by text NOT NULL,
  owner_id text NOT NULL,
  participants jsonb NOT NULL,
  started_at timestamptz,
  findings jsonb NOT NULL,
  report text,
  reported_at timestamptz,
  reported_by text,
  ended_at timestamptz,
  cancel_reason text,
  breaches jsonb NOT NULL,
  due_at timestamptz
);
CREATE INDEX branch_audit_by_due
  ON branch_audit (coalesce(due_at, '9999-12-31T00:00:00.000Z'), id);
CREATE INDEX branch_audit_by_owner ON branch_audit (owner_id, id) WHERE due_at IS NOT NULL;
`,
);
