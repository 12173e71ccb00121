import { forwardMigration } from '@kefu/persistence';

export const FileCustomersAndAssets = forwardMigration(
  'FileCustomersAndAssets1763856200000',
  `
CREATE SEQUENCE customer_filed_no;

CREATE TABLE customer (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  kind text NOT NULL,
  filed_no bigint NOT NULL UNIQUE,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  name text NOT NULL,
  initials text NOT NULL,
  id_number text,
  organisation_code text,
  birthday date,
  phones text[] NOT NULL,
  address text,
  region_code text NOT NULL,
  stage text NOT NULL,
  tier text NOT NULL,
  tags text[] NOT NULL,
  contacts jsonb NOT NULL
);
CREATE INDEX customer_by_region ON customer (region_code, filed_no);
CREATE INDEX customer_by_initials ON customer (initials text_pattern_ops);
CREATE INDEX customer_by_id_number ON customer (id_number) WHERE id_number IS NOT NULL;
CREATE INDEX customer_by_organisation_code ON customer (organisation_code)
  WHERE organisation_code IS NOT NULL;
CREATE INDEX customer_by_tag ON customer USING gin (tags);
CREATE INDEX customer_by_tier ON customer (tier, filed_no) WHERE tier <> 'standard';
CREATE INDEX customer_by_stage ON customer (stage, filed_no);

CREATE TABLE customer_phone (
  customer_id uuid NOT NULL REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED,
  key text NOT NULL,
  PRIMARY KEY (key, customer_id)
);
COMMENT ON TABLE customer_phone IS
  'Every phone of a customer and of his contacts, without extensions, to be found by';
CREATE INDEX customer_phone_by_last_digits ON customer_phone (reverse(key) text_pattern_ops);
CREATE INDEX customer_phone_of ON customer_phone (customer_id);

CREATE TABLE asset (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer (id),
  status text NOT NULL,
  category text NOT NULL,
  model text NOT NULL,
  serial text NOT NULL,
  serial_key text NOT NULL,
  plate text,
  plate_key text,
  region_code text NOT NULL,
  contract_kind text NOT NULL,
  warranty_end date
);
CREATE INDEX asset_of_customer ON asset (customer_id, id);
CREATE INDEX asset_by_serial ON asset (serial_key text_pattern_ops);
CREATE INDEX asset_by_plate ON asset (plate_key text_pattern_ops) WHERE plate_key IS NOT NULL;
CREATE INDEX asset_by_region ON asset (region_code, id);

CREATE TABLE reveal (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer (id),
  field text NOT NULL,
  contact_id uuid,
  person_id text NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX reveal_of_customer ON reveal (customer_id, id);

CREATE TABLE region (
  code text PRIMARY KEY,
  active boolean NOT NULL
);
`,
);
