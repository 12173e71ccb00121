import { forwardMigration } from '@kefu/persistence';

export const DailyReports = forwardMigration(
  'DailyReports1763857000002',
  `
CREATE TABLE daily_report (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  date text NOT NULL UNIQUE CHECK (date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  number int NOT NULL,
  cut_off_at timestamptz NOT NULL
);

CREATE TABLE publication (
  date text NOT NULL,
  number int NOT NULL,
  cut_off_at timestamptz NOT NULL,
  data jsonb NOT NULL,
  changed text[] NOT NULL,
  PRIMARY KEY (date, number)
);

CREATE TABLE publication_row (
  date text NOT NULL,
  number int NOT NULL,
  subject_id uuid NOT NULL,
  sequence bigint NOT NULL,
  figure text NOT NULL,
  at timestamptz NOT NULL,
  order_id uuid,
  callback_id uuid,
  region_id text,
  team_id uuid,
  technician_id uuid,
  model text,
  rule text,
  person_id uuid,
  value double precision,
  PRIMARY KEY (date, number, figure, subject_id, sequence)
);
COMMENT ON TABLE publication_row IS 'The records behind what was published; later ones do not join them';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was published does not change; publish a correction';
END $$;
CREATE TRIGGER publication_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_row_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON publication_row
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE rebuild (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  started_at timestamptz NOT NULL,
  started_by text NOT NULL,
  finished_at timestamptz
);
`,
);
