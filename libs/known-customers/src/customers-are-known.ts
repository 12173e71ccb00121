import { forwardMigration } from '@kefu/persistence';

/** Services that knew customers before have the tables already. */
export const CustomersAreKnown = forwardMigration(
  'CustomersAreKnown1797000001001',
  `
CREATE TABLE IF NOT EXISTS customer_record (
  id uuid PRIMARY KEY,
  region_id text NOT NULL
);
CREATE TABLE IF NOT EXISTS asset_record (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL
);
CREATE INDEX IF NOT EXISTS asset_record_by_customer ON asset_record (customer_id);
COMMENT ON TABLE customer_record IS 'Where each customer belongs, as customers said last';
COMMENT ON TABLE asset_record IS 'Whose each asset is, as customers said last';
`,
);
