import { forwardMigration } from '@kefu/persistence';

/** Notices and what customers said of them (G-09): of one occasion there is one. */
export const TellCustomers = forwardMigration(
  'TellCustomers1798000010003',
  `
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  status text NOT NULL,
  rule text NOT NULL,
  occasion text NOT NULL UNIQUE,
  template text NOT NULL,
  language text NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  contract_id uuid,
  receivable_id uuid,
  payout_id uuid,
  day int,
  demanded boolean NOT NULL,
  at timestamptz NOT NULL,
  send_from timestamptz NOT NULL,
  trace jsonb NOT NULL,
  withheld_why text
);
CREATE INDEX notice_that_waits ON notice (send_from, id) WHERE status IN ('due', 'failed');
CREATE INDEX notice_by_sending ON notice (send_from, id);
CREATE INDEX notice_by_customer ON notice (customer_id, id);
CREATE INDEX notice_by_receivable ON notice (receivable_id, id) WHERE receivable_id IS NOT NULL;
CREATE INDEX notice_by_contract ON notice (contract_id, id) WHERE contract_id IS NOT NULL;

CREATE TABLE notice_preference (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  status text NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  since timestamptz NOT NULL,
  taken_down_by text NOT NULL
);
CREATE INDEX notice_preference_of ON notice_preference (customer_id, id);
`,
);
