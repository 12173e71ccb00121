/** What a service that imports begins with: `forwardMigration('FilesAreImported…', importTables)`. */
export const importTables = `
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
  encoding text,
  separator text,
  sheet text,
  heading_row int NOT NULL DEFAULT 1,
  doubts text[] NOT NULL DEFAULT '{}',
  encodings text[] NOT NULL DEFAULT '{}',
  sheets text[] NOT NULL DEFAULT '{}',
  bytes bigint NOT NULL,
  columns text[] NOT NULL,
  mapping jsonb NOT NULL,
  mode text,
  duplicate_reason text,
  started_by jsonb,
  rows int,
  bad_rows int,
  formulas int,
  filed int,
  filed_assets int,
  skipped int
);
CREATE INDEX import_by_status ON import (status, updated_at);
COMMENT ON COLUMN import.heading_row IS 'The row that names the columns; 0 where none does';
COMMENT ON COLUMN import.doubts IS 'What of its reading nobody has confirmed yet';
COMMENT ON COLUMN import.formulas IS 'Cells of which was read what their formula came to';

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
  formulas int NOT NULL DEFAULT 0,
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
`;
