import { forwardMigration } from '@kefu/persistence';

/** Ids and codes of what services said; nothing in it is personal. */
export const CustomersHaveATimeline = forwardMigration(
  'CustomersHaveATimeline1764300010000',
  `
CREATE TABLE customer_record (
  record_id uuid PRIMARY KEY,
  service text,
  kind text,
  customer_id uuid,
  asset_id uuid,
  via_id uuid,
  open boolean NOT NULL DEFAULT false,
  opened_at timestamptz,
  last_at timestamptz,
  last_event text
);
COMMENT ON TABLE customer_record IS
  'What services keep of customers; of one that was only named by another, no more than its id is known';
CREATE INDEX customer_record_of ON customer_record (customer_id, service, kind);
CREATE INDEX customer_record_open ON customer_record (customer_id, opened_at) WHERE open;
CREATE INDEX customer_record_via ON customer_record (via_id)
  WHERE via_id IS NOT NULL AND (customer_id IS NULL OR asset_id IS NULL);

CREATE TABLE customer_entry (
  event_id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  event text NOT NULL,
  service text NOT NULL,
  kind text NOT NULL,
  record_id uuid NOT NULL,
  customer_id uuid,
  asset_id uuid,
  person_id uuid,
  rule text,
  codes jsonb NOT NULL
);
CREATE INDEX customer_entry_of ON customer_entry (customer_id, at, event_id);
CREATE INDEX customer_entry_of_record ON customer_entry (record_id)
  WHERE customer_id IS NULL OR asset_id IS NULL;

CREATE TABLE customer_moved (
  customer_id uuid PRIMARY KEY,
  to_id uuid NOT NULL
);
COMMENT ON TABLE customer_moved IS 'Whose entries go to another customer, those that come later too';
`,
);
