import { forwardMigration } from '@kefu/persistence';

export const KeepCertificates = forwardMigration(
  'KeepCertificates1764100000003',
  `
CREATE TABLE release (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer (id),
  asset_id uuid REFERENCES asset (id),
  kind text NOT NULL,
  status text NOT NULL,
  place text NOT NULL,
  taken_in_at timestamptz NOT NULL,
  taken_in_by text NOT NULL,
  receipt jsonb
);
CREATE INDEX release_of_customer ON release (customer_id, id);
CREATE INDEX release_in_custody ON release (kind, id) WHERE status = 'in-custody';
`,
);
