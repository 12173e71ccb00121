import { forwardMigration } from '@kefu/persistence';

export const BundleFiles = forwardMigration(
  'BundleFiles1764100000004',
  `
CREATE SEQUENCE bundle_no;

CREATE TABLE bundle (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  shelf_mark text NOT NULL,
  region_code text NOT NULL,
  status text NOT NULL
);
CREATE INDEX bundle_by_shelf_mark ON bundle (shelf_mark text_pattern_ops);

ALTER TABLE file ADD COLUMN bundle_id uuid REFERENCES bundle (id);
CREATE INDEX file_in_bundle ON file (bundle_id) WHERE bundle_id IS NOT NULL;
`,
);
