import { forwardMigration } from '@kefu/persistence';

export const KnowCustomers = forwardMigration(
  'KnowCustomers1796000000001',
  `
CREATE TABLE customer_record (
  id uuid PRIMARY KEY,
  region_id text NOT NULL
);

CREATE TABLE asset_record (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL
);
CREATE INDEX asset_record_by_customer ON asset_record (customer_id);

CREATE TABLE credit_record (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  grade text NOT NULL,
  valid_through date NOT NULL,
  counts boolean NOT NULL
);
CREATE INDEX credit_record_by_customer ON credit_record (customer_id, id DESC) WHERE counts;
`,
);
