import { forwardMigration } from '@kefu/persistence';

export const PayoutsAreHeard = forwardMigration(
  'PayoutsAreHeard1798000010002',
  `ALTER TABLE complaint ADD COLUMN refused_payouts jsonb NOT NULL DEFAULT '[]'`,
);
