import { forwardMigration } from '@kefu/persistence';

export const KnowComplaints = forwardMigration(
  'KnowComplaints1795900002002',
  `
ALTER TABLE callback
  ADD COLUMN complaint_id uuid GENERATED ALWAYS AS ((concerns ->> 'complaintId')::uuid) STORED;
CREATE UNIQUE INDEX callback_once_per_result ON callback (complaint_id, occasion)
  WHERE complaint_id IS NOT NULL;
`,
);
