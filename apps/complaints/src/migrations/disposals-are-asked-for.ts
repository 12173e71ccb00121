import { forwardMigration } from '@kefu/persistence';

export const DisposalsAreAskedFor = forwardMigration(
  'DisposalsAreAskedFor1795900001010',
  `
CREATE TABLE disposal (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  complaint_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  kind text NOT NULL,
  amount numeric(17, 2) NOT NULL,
  approved_as text NOT NULL,
  approved_by text NOT NULL,
  status text NOT NULL
);
CREATE INDEX disposal_by_complaint ON disposal (complaint_id);

ALTER TABLE complaint ADD COLUMN approval_by text;
CREATE INDEX complaint_by_approval ON complaint (approval_by, region_id) WHERE approval_by IS NOT NULL;
`,
);
