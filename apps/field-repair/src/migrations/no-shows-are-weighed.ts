import { forwardMigration } from '@kefu/persistence';

export const NoShowsAreWeighed = forwardMigration(
  'NoShowsAreWeighed1798000004000',
  `
CREATE SEQUENCE penalty_number;

CREATE TABLE penalty (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  person_id uuid NOT NULL,
  order_id uuid NOT NULL REFERENCES repair_order (id),
  order_number text NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  place int NOT NULL,
  missed_at timestamptz NOT NULL,
  because jsonb NOT NULL,
  complaint_ids jsonb NOT NULL,
  degree text NOT NULL,
  points int NOT NULL,
  weighing jsonb NOT NULL,
  costs jsonb NOT NULL,
  proposed_at timestamptz NOT NULL,
  ruling jsonb,
  told_at timestamptz,
  appeal_until timestamptz,
  appeal jsonb,
  UNIQUE (order_id, place)
);
CREATE INDEX penalty_by_person ON penalty (person_id, missed_at, id);
CREATE INDEX penalty_by_customer ON penalty (customer_id, id);
CREATE INDEX penalty_by_region ON penalty (region_id, id);
`,
);
