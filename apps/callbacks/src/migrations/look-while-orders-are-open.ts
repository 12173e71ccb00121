import { forwardMigration } from '@kefu/persistence';

/** What came every hour comes while an order is open. */
export const LookWhileOrdersAreOpen = forwardMigration(
  'LookWhileOrdersAreOpen1798000022000',
  `
UPDATE timer SET aggregate = 'open-orders', ref = 'open-orders', payload = NULL
WHERE aggregate = 'recurring' AND kind = 'ask-for-progress' AND status = 'running';
`,
);
