import { forwardMigration } from '@kefu/persistence';

export const CreateComplaints = forwardMigration(
  'CreateComplaints1795852870104',
  `
CREATE SEQUENCE complaint_number;

CREATE TABLE complaint (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  customer_id uuid NOT NULL,
  asset_id uuid,
  region_id text NOT NULL,
  channel text NOT NULL,
  outside_number text,
  callback jsonb,
  made_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  owner_id text NOT NULL,
  said jsonb NOT NULL,
  category text,
  severity text,
  nature text,
  classifications jsonb NOT NULL,
  reports jsonb NOT NULL,
  assignment jsonb,
  declined jsonb NOT NULL,
  investigated_from timestamptz,
  investigations jsonb NOT NULL,
  proposals jsonb NOT NULL,
  refusals int NOT NULL,
  accepted_at timestamptz,
  carried_out jsonb,
  contacts jsonb NOT NULL,
  last_word_at timestamptz NOT NULL,
  result_told jsonb,
  evaluations jsonb NOT NULL,
  signed_off jsonb,
  rests jsonb NOT NULL,
  escalations jsonb NOT NULL,
  breaches jsonb NOT NULL,
  remarks jsonb NOT NULL,
  earlier_endings jsonb NOT NULL,
  ending jsonb,
  due_at timestamptz,
  responsible_id text GENERATED ALWAYS AS (assignment ->> 'personId') STORED
);
CREATE INDEX complaint_by_region ON complaint (region_id, id);
CREATE INDEX complaint_by_due ON complaint (coalesce(due_at, 'infinity'), id);
CREATE INDEX complaint_by_customer ON complaint (customer_id, id);
CREATE INDEX complaint_by_responsible ON complaint (responsible_id, id);
CREATE INDEX complaint_by_owner ON complaint (owner_id, id);
CREATE INDEX complaint_by_status ON complaint (status, id);

CREATE TABLE customer_record (
  id uuid PRIMARY KEY,
  region_id text NOT NULL
);

CREATE TABLE asset_record (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL
);

CREATE TABLE staff_record (
  id uuid PRIMARY KEY,
  roles text[] NOT NULL,
  region_ids text[] NOT NULL,
  active boolean NOT NULL
);
`,
);
