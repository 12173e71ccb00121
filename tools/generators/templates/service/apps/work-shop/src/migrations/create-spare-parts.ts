import { forwardMigration } from '@kefu/persistence';

export const CreateSpareParts = forwardMigration(
  'CreateSpareParts__STAMP__',
  `
CREATE TABLE spare_part (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  status text NOT NULL,
  region_id text NOT NULL,
  subject text NOT NULL,
  ended_at timestamptz
);
CREATE INDEX spare_part_open_by_region ON spare_part (region_id) WHERE status = 'open';
`,
);
