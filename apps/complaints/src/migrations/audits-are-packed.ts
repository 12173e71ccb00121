import { forwardMigration } from '@kefu/persistence';

export const AuditsArePacked = forwardMigration(
  'AuditsArePacked1796000002003',
  `
CREATE SEQUENCE audit_pack_number;

CREATE TABLE audit_pack (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  "from" date NOT NULL,
  "to" date NOT NULL,
  regions text[] NOT NULL,
  seed text NOT NULL,
  sample_size int NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  purpose text NOT NULL,
  cases int NOT NULL,
  packed int NOT NULL,
  last_received_at text,
  last_id uuid,
  files jsonb NOT NULL,
  made_at timestamptz,
  sha256 text,
  seal jsonb,
  withdrawn_by text
);

CREATE TABLE audit_pack_file (
  pack_id uuid NOT NULL REFERENCES audit_pack (id),
  name text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (pack_id, name)
);
`,
);
