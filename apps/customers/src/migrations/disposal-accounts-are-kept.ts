import { forwardMigration } from '@kefu/persistence';

export const DisposalAccountsAreKept = forwardMigration(
  'DisposalAccountsAreKept1764500003000',
  `
CREATE TABLE disposal_account (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  customer_id uuid NOT NULL UNIQUE REFERENCES customer (id),
  entries jsonb NOT NULL
);
`,
);
