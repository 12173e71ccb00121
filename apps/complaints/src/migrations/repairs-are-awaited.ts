import { forwardMigration } from '@kefu/persistence';

export const RepairsAreAwaited = forwardMigration(
  'RepairsAreAwaited1795900002003',
  `
ALTER TABLE complaint ADD COLUMN repair jsonb;
CREATE INDEX complaint_by_repair ON complaint ((repair ->> 'repairOrderId')) WHERE repair IS NOT NULL;
`,
);
