import { forwardMigration } from '@kefu/persistence';

export const CustomersAreExported = forwardMigration(
  'CustomersAreExported1764400002000',
  `
CREATE TABLE export (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  status text NOT NULL,
  format text NOT NULL,
  person_id text NOT NULL,
  filter jsonb NOT NULL,
  rows int
);
`,
);
