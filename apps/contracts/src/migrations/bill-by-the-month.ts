import { forwardMigration } from '@kefu/persistence';

/** Runs that bill all of a month, and what each of them has before it (CT-05). */
export const BillByTheMonth = forwardMigration(
  'BillByTheMonth1797000010002',
  `
CREATE TABLE billing_run (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  month text NOT NULL,
  status text NOT NULL,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  total int NOT NULL,
  done int NOT NULL,
  billed int NOT NULL,
  invoiced int NOT NULL,
  left_out int NOT NULL,
  amount numeric(20, 2) NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX billing_run_that_runs ON billing_run (status) WHERE status = 'running';

CREATE TABLE billing_run_item (
  run_id uuid NOT NULL,
  no int NOT NULL,
  kind text NOT NULL,
  record_id uuid NOT NULL,
  number text NOT NULL,
  region_id text NOT NULL,
  why text,
  PRIMARY KEY (run_id, no),
  UNIQUE (run_id, record_id)
);
CREATE INDEX billing_run_item_left_out ON billing_run_item (run_id, no) WHERE why IS NOT NULL;
CREATE INDEX receivable_to_invoice ON receivable (month, id) WHERE status IN ('planned', 'verified');
`,
);
