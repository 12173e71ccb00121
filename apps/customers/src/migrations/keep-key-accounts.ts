import { forwardMigration } from '@kefu/persistence';

export const KeepKeyAccounts = forwardMigration(
  'KeepKeyAccounts1764200200000',
  `
CREATE TABLE key_account (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  customer_id uuid NOT NULL UNIQUE REFERENCES customer (id),
  status text NOT NULL,
  lead_id uuid,
  members jsonb NOT NULL
);
CREATE INDEX key_account_by_member ON key_account USING gin (members jsonb_path_ops);
`,
);
