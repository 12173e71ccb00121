import { forwardMigration } from '@kefu/persistence';

export const KeepVisitsOfCustomers = forwardMigration(
  'KeepVisitsOfCustomers1764200100000',
  `
CREATE TABLE visit (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer (id),
  status text NOT NULL,
  tier text NOT NULL,
  owed_since date NOT NULL,
  counted_from timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  previous_id uuid,
  account_manager_id uuid,
  arranged_on date,
  manager_id uuid,
  breach jsonb,
  visited_on date,
  visit_plan_id uuid,
  manager_went_along boolean
);
CREATE UNIQUE INDEX visit_that_is_owed ON visit (customer_id) WHERE status IN ('due', 'arranged');
CREATE INDEX visit_of_customer ON visit (customer_id, due_at);
CREATE INDEX visit_by_due ON visit (due_at, id) WHERE status IN ('due', 'arranged');
CREATE INDEX visit_of_account_manager ON visit (account_manager_id, due_at, id)
  WHERE status IN ('due', 'arranged');
`,
);
