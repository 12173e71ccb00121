import { forwardMigration } from '@kefu/persistence';

export const AnalysesAreReported = forwardMigration(
  'AnalysesAreReported1797000003101',
  `
CREATE SEQUENCE analysis_report_number;

CREATE TABLE analysis_report (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  "from" date NOT NULL,
  "to" date NOT NULL,
  regions text[] NOT NULL,
  reader_id text NOT NULL,
  reader_role text NOT NULL,
  issued_at timestamptz NOT NULL,
  analysis jsonb NOT NULL,
  read_at timestamptz,
  breaches jsonb NOT NULL,
  due_at timestamptz
);
CREATE INDEX analysis_report_by_end ON analysis_report ("to");
CREATE INDEX analysis_report_by_reader ON analysis_report (reader_id, id) WHERE status = 'unread';
`,
);
