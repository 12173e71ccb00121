import { forwardMigration } from '@kefu/persistence';

export const KeepLoyalty = forwardMigration(
  'KeepLoyalty1764200300000',
  `
CREATE TABLE order_heard_of (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  source text NOT NULL,
  ordered_on date NOT NULL,
  amount numeric(17, 2) NOT NULL,
  stands boolean NOT NULL DEFAULT true
);
CREATE INDEX order_heard_of_customer ON order_heard_of (customer_id, ordered_on);

CREATE TABLE loyalty (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  customer_id uuid NOT NULL UNIQUE REFERENCES customer (id),
  loyalty_class text,
  since date NOT NULL,
  figures jsonb,
  next_change_on date
);
CREATE INDEX loyalty_by_class ON loyalty (loyalty_class);
CREATE INDEX loyalty_by_next_change ON loyalty (next_change_on);

CREATE TABLE tier_proposal (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer (id),
  status text NOT NULL,
  "from" text NOT NULL,
  "to" text NOT NULL,
  loyalty_class text NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by text,
  decided_at timestamptz
);
CREATE UNIQUE INDEX tier_proposal_that_waits ON tier_proposal (customer_id)
  WHERE status = 'proposed';
CREATE INDEX tier_proposal_by_status ON tier_proposal (status, id);
`,
);
