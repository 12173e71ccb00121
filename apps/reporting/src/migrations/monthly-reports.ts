import { forwardMigration } from '@kefu/persistence';

export const MonthlyReports = forwardMigration(
  'MonthlyReports1763857000007',
  `
CREATE TABLE monthly_report (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  month text NOT NULL UNIQUE CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
  number int NOT NULL,
  cut_off_at timestamptz NOT NULL
);
COMMENT ON COLUMN publication.date IS 'The day that it is of, or the month: 2026-11';
`,
);
