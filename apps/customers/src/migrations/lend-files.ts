import { forwardMigration } from '@kefu/persistence';

export const LendFiles = forwardMigration(
  'LendFiles1764100000002',
  `
CREATE SEQUENCE loan_no;

CREATE TABLE loan (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  subject text NOT NULL,
  subject_id uuid NOT NULL,
  customer_id uuid REFERENCES customer (id),
  borrower jsonb NOT NULL,
  purpose text NOT NULL,
  requested_at timestamptz NOT NULL,
  approved_by text,
  handed_out_at timestamptz,
  due_at timestamptz,
  returned_at timestamptz,
  breaches jsonb NOT NULL
);
CREATE UNIQUE INDEX loan_out ON loan (subject_id) WHERE status = 'handed-out';
CREATE INDEX loan_of_subject ON loan (subject_id, id);
CREATE INDEX loan_of_customer ON loan (customer_id, id);
CREATE INDEX loan_of_borrower ON loan ((borrower->>'personId'), id);
`,
);
