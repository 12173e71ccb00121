import { forwardMigration } from '@kefu/persistence';

/** Services that knew some of it before have the table already, with fewer columns. */
export const PeopleAreKnown = forwardMigration(
  'PeopleAreKnown1795900005000',
  `
CREATE TABLE IF NOT EXISTS staff_record (
  id uuid PRIMARY KEY,
  roles text[] NOT NULL,
  region_ids text[] NOT NULL,
  active boolean NOT NULL
);
ALTER TABLE staff_record ADD COLUMN IF NOT EXISTS number text,
  ADD COLUMN IF NOT EXISTS team_id uuid;
COMMENT ON TABLE staff_record IS 'Who works here, or did, as staff said last';
`,
);
