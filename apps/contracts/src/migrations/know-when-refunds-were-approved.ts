import { forwardMigration } from '@kefu/persistence';

/** Of those approved before this it is not known. */
export const KnowWhenRefundsWereApproved = forwardMigration(
  'KnowWhenRefundsWereApproved1797000002001',
  'ALTER TABLE refund ADD COLUMN approved_at timestamptz',
);
