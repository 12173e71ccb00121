import { forwardMigration } from '@kefu/persistence';

export const KeepActivities = forwardMigration(
  'KeepActivities1764200500000',
  `
CREATE TABLE activity (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  place text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  capacity int NOT NULL,
  segment jsonb NOT NULL,
  places int NOT NULL CHECK (places BETWEEN 0 AND capacity),
  waiting int NOT NULL CHECK (waiting >= 0),
  turns int NOT NULL,
  waves int NOT NULL
);
CREATE INDEX activity_by_start ON activity (starts_at, id);

CREATE TABLE activity_invitation (
  activity_id uuid NOT NULL REFERENCES activity (id),
  customer_id uuid NOT NULL REFERENCES customer (id),
  wave int NOT NULL,
  turn int NOT NULL,
  PRIMARY KEY (activity_id, turn)
);
CREATE INDEX activity_invitation_of_customer ON activity_invitation (customer_id);

CREATE TABLE enrolment (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  activity_id uuid NOT NULL REFERENCES activity (id),
  customer_id uuid NOT NULL REFERENCES customer (id),
  status text NOT NULL,
  turn int NOT NULL
);
CREATE UNIQUE INDEX enrolment_that_stands ON enrolment (activity_id, customer_id)
  WHERE status <> 'given-up';
CREATE INDEX enrolment_by_turn ON enrolment (activity_id, status, turn);
CREATE INDEX enrolment_of_customer ON enrolment (customer_id, id);
`,
);
