import { forwardMigration } from '@kefu/persistence';

export const KeepDepartmentFiles = forwardMigration(
  'KeepDepartmentFiles1764100000005',
  `
CREATE SEQUENCE department_file_no;

CREATE TABLE department_file (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  confidentiality text NOT NULL,
  shelf_place text NOT NULL,
  dated_on date
);
CREATE INDEX department_file_by_class ON department_file (confidentiality, id);
CREATE INDEX department_file_by_day ON department_file (dated_on);
`,
);
