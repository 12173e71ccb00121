import { forwardMigration } from '@kefu/persistence';

export const NamesAsSaid = forwardMigration(
  'NamesAsSaid1763857000003',
  `
ALTER TABLE team ADD COLUMN name jsonb;
ALTER TABLE region ADD COLUMN id uuid, ADD COLUMN name jsonb;
ALTER TABLE publication ADD COLUMN wording jsonb;
COMMENT ON COLUMN publication.wording IS
  'Title, names and definitions as they were then; null of what was published before they were kept';
`,
);
