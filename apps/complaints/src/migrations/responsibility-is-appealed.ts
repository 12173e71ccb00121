import { forwardMigration } from '@kefu/persistence';

export const ResponsibilityIsAppealed = forwardMigration(
  'ResponsibilityIsAppealed1795900004010',
  `
ALTER TABLE complaint
  ADD COLUMN finding jsonb,
  ADD COLUMN finding_appeals jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN found_person text GENERATED ALWAYS AS (finding ->> 'personId') STORED;
CREATE INDEX complaint_by_found_person ON complaint (found_person, id) WHERE found_person IS NOT NULL;
`,
);
