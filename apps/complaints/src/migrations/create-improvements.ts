import { forwardMigration } from '@kefu/persistence';

export const CreateImprovements = forwardMigration(
  'CreateImprovements1795900003001',
  `
CREATE SEQUENCE improvement_number;

CREATE TABLE improvement (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  cause text,
  category text,
  region_id text,
  origins jsonb NOT NULL,
  measure text NOT NULL,
  owner_id text NOT NULL,
  planned_by text NOT NULL,
  planned_at timestamptz NOT NULL,
  due_on date NOT NULL,
  deeds jsonb NOT NULL,
  effective_from timestamptz,
  ended_at timestamptz,
  ended_by text,
  drop_reason text,
  breaches jsonb NOT NULL,
  due_at timestamptz
);
CREATE INDEX improvement_by_due ON improvement (coalesce(due_at, 'infinity'), id);
CREATE INDEX improvement_by_owner ON improvement (owner_id, id);
`,
);
