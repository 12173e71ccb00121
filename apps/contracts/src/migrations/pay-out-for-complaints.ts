import { forwardMigration } from '@kefu/persistence';

/** What complaints come to, as it is paid (CT-08): of one disposal one at a time waits. */
export const PayOutForComplaints = forwardMigration(
  'PayOutForComplaints1798000010001',
  `
CREATE SEQUENCE payout_number;

CREATE TABLE payout (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  kind text NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  complaint_id uuid NOT NULL,
  complaint_number text NOT NULL,
  disposal_id uuid NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  asked_by text NOT NULL,
  owed_at timestamptz NOT NULL,
  approved_at timestamptz,
  approved_by text,
  paid_on date,
  method text,
  payee text,
  reference text,
  paid_by text,
  returned_on date,
  refused_why text,
  reason text,
  ended_at timestamptz,
  ended_by text,
  breaches jsonb NOT NULL,
  due_at timestamptz
);
CREATE UNIQUE INDEX payout_that_waits ON payout (disposal_id) WHERE status IN ('owed', 'approved');
CREATE UNIQUE INDEX payout_by_slip ON payout (method, reference) WHERE status = 'paid';
CREATE INDEX payout_of ON payout (disposal_id, id);
CREATE INDEX payout_by_due ON payout (coalesce(due_at, '9999-12-31T00:00:00.000Z'), id);
CREATE INDEX payout_by_customer ON payout (customer_id, id);
CREATE INDEX payout_by_complaint ON payout (complaint_id, id);
`,
);
