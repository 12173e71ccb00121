import { forwardMigration } from '@kefu/persistence';

export const ToldAgain = forwardMigration(
  'ToldAgain1763857000008',
  `
ALTER TABLE breach ADD COLUMN told_to text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN breach.told_to IS 'Roles that it was put before later, because it still lay there';
`,
);
