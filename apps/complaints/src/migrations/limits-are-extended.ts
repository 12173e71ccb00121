import { forwardMigration } from '@kefu/persistence';

export const LimitsAreExtended = forwardMigration(
  'LimitsAreExtended1796000001003',
  `
ALTER TABLE complaint
  ADD COLUMN extensions jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN extension_by text;
CREATE INDEX complaint_extension_by ON complaint (extension_by, id) WHERE extension_by IS NOT NULL;
`,
);
