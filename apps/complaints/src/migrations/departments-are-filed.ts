import { forwardMigration } from '@kefu/persistence';

const inOrder = `(coalesce(due_at, '9999-12-31T00:00:00.000Z')), id`;

/** The departments that every centre has, and those to which complaints were given before. */
export const DepartmentsAreFiled = forwardMigration(
  'DepartmentsAreFiled1796000001020',
  `
CREATE TABLE department (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  code text NOT NULL UNIQUE,
  name jsonb NOT NULL,
  status text NOT NULL,
  head_id text,
  member_ids jsonb NOT NULL
);
INSERT INTO department
SELECT gen_random_uuid(), 0, 0, '', now(), now(), code,
  jsonb_build_object('zh', coalesce(zh, code), 'en', coalesce(en, code)), 'open', NULL, '[]'
FROM (VALUES
  ('after-sales', '售后部', 'After-sales'),
  ('quality', '品质部', 'Quality'),
  ('sales', '销售部', 'Sales'),
  ('logistics', '物流部', 'Logistics')
) AS usual (code, zh, en)
FULL JOIN (
  SELECT assignment ->> 'department' AS code FROM complaint WHERE assignment IS NOT NULL
  UNION SELECT finding ->> 'department' FROM complaint WHERE finding IS NOT NULL
) AS given USING (code);

ALTER TABLE complaint
  ADD COLUMN found_department text GENERATED ALWAYS AS (finding ->> 'department') STORED;
CREATE INDEX complaint_by_found_department ON complaint (found_department, ${inOrder})
  WHERE found_department IS NOT NULL;
DROP INDEX complaint_extension_by;
CREATE INDEX complaint_by_extension ON complaint (extension_by, ${inOrder})
  WHERE extension_by IS NOT NULL;
`,
);
