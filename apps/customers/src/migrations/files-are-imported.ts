import { forwardMigration } from '@kefu/persistence';

export const FilesAreImported = forwardMigration(
  'FilesAreImported1764400001000',
  `
CREATE TABLE import (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  status text NOT NULL,
  uploaded_by text NOT NULL,
  format text NOT NULL,
  encoding text NOT NULL,
  separator text NOT NULL,
  bytes bigint NOT NULL,
  columns text[] NOT NULL,
  mapping jsonb NOT NULL,
  mode text,
  duplicate_reason text,
  started_by jsonb,
  rows int,
  bad_rows int,
  filed int,
  filed_assets int,
  skipped int
);
CREATE INDEX import_by_status ON import (status, updated_at);

CREATE TABLE import_file (
  import_id uuid NOT NULL REFERENCES import (id) DEFERRABLE,
  no int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (import_id, no)
);
ALTER TABLE import_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE import_file IS 'What was uploaded, in pieces, until the import has ended';

CREATE TABLE import_work (
  import_id uuid PRIMARY KEY REFERENCES import (id),
  file_name text NOT NULL,
  phase text CHECK (phase IN ('check', 'run')),
  last_row int NOT NULL DEFAULT 1,
  seen int NOT NULL DEFAULT 0,
  bad int NOT NULL DEFAULT 0,
  filed int NOT NULL DEFAULT 0,
  filed_assets int NOT NULL DEFAULT 0,
  cancelling text,
  queued_at timestamptz
);
CREATE INDEX import_work_waiting ON import_work (queued_at) WHERE phase IS NOT NULL;
COMMENT ON COLUMN import_work.last_row IS 'Up to this row the phase is done; it goes on after it';

CREATE TABLE import_problem (
  import_id uuid NOT NULL REFERENCES import (id),
  row int NOT NULL,
  no int NOT NULL,
  "column" text,
  code text NOT NULL,
  zh text NOT NULL,
  en text NOT NULL,
  PRIMARY KEY (import_id, row, no)
);

CREATE TABLE import_mapping (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  name text NOT NULL UNIQUE,
  fields jsonb NOT NULL,
  owner_id text NOT NULL
);

CREATE TABLE identity_hold (holder uuid PRIMARY KEY);
CREATE TABLE identity_reservation (
  holder uuid NOT NULL,
  key uuid NOT NULL,
  row int NOT NULL,
  PRIMARY KEY (holder, key)
);
COMMENT ON TABLE identity_reservation IS
  'Digests of the phones, codes and serials that a file brings; while its holder files them nobody else does';
`,
);
