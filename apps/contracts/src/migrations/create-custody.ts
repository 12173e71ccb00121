import { forwardMigration } from '@kefu/persistence';

export const CreateCustody = forwardMigration(
  'CreateCustody1796000012007',
  `
CREATE SEQUENCE custody_number;

CREATE TABLE custody_item (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  region_id text NOT NULL,
  owner_id text NOT NULL,
  quantity int NOT NULL,
  taken_in_at timestamptz NOT NULL,
  taken_in_by text NOT NULL,
  uses jsonb NOT NULL,
  counts jsonb NOT NULL,
  retire_reason text,
  breaches jsonb NOT NULL,
  due_at timestamptz
);
CREATE INDEX custody_item_by_due
  ON custody_item (coalesce(due_at, '9999-12-31T00:00:00.000Z'), id);
CREATE INDEX custody_item_by_owner ON custody_item (owner_id, id);
`,
);
