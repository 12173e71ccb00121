import { forwardMigration } from '@kefu/persistence';

export const KeepFilesOfCustomers = forwardMigration(
  'KeepFilesOfCustomers1764100000000',
  `
CREATE TABLE file (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  kind text NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer (id),
  asset_id uuid REFERENCES asset (id),
  status text NOT NULL,
  opened_at timestamptz NOT NULL,
  template_code text,
  asked jsonb NOT NULL,
  entries jsonb NOT NULL,
  documents jsonb NOT NULL,
  waivers jsonb NOT NULL
);
CREATE UNIQUE INDEX file_of_asset ON file (asset_id, kind, customer_id)
  WHERE asset_id IS NOT NULL AND status <> 'voided';
CREATE INDEX file_of_customer ON file (customer_id, kind);
CREATE INDEX file_by_number ON file (number text_pattern_ops);
CREATE INDEX file_by_opening ON file (opened_at);

CREATE TABLE missing_document (
  file_id uuid NOT NULL REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
  entry_id uuid NOT NULL,
  code text NOT NULL,
  owner text NOT NULL,
  due_at timestamptz NOT NULL,
  copies int NOT NULL,
  title jsonb NOT NULL,
  PRIMARY KEY (file_id, entry_id, code)
);
COMMENT ON TABLE missing_document IS 'What files lack and who owes it, from the files themselves';
CREATE INDEX missing_document_by_due ON missing_document (due_at, file_id, entry_id, code);
CREATE INDEX missing_document_of_owner
  ON missing_document (owner, due_at, file_id, entry_id, code);

CREATE TABLE expiring_document (
  document_id uuid PRIMARY KEY,
  file_id uuid NOT NULL REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
  entry_id uuid NOT NULL,
  code text NOT NULL,
  expires_on date NOT NULL
);
CREATE INDEX expiring_document_by_day ON expiring_document (expires_on, document_id);
CREATE INDEX expiring_document_of_file ON expiring_document (file_id);

CREATE TABLE repair_order_record (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  customer_id uuid NOT NULL,
  asset_id uuid NOT NULL
);
COMMENT ON TABLE repair_order_record IS 'What field-repair has said of its orders';
`,
);
