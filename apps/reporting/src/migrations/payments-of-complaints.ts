import { forwardMigration } from '@kefu/persistence';

/** What was published before payments were counted stays as it was (ways 1 to 4). */
export const PaymentsOfComplaints = forwardMigration(
  'PaymentsOfComplaints1798000004001',
  `
ALTER TABLE complaint
  ADD COLUMN compensation_offered numeric(18, 2) NOT NULL DEFAULT 0,
  ADD COLUMN refund_offered numeric(18, 2) NOT NULL DEFAULT 0,
  ADD COLUMN compensation_granted numeric(18, 2) NOT NULL DEFAULT 0,
  ADD COLUMN refund_granted numeric(18, 2) NOT NULL DEFAULT 0,
  ADD COLUMN carried_out boolean NOT NULL DEFAULT false;
`,
);
