import { forwardMigration } from '@kefu/persistence';

export const CreateFeeQuotes = forwardMigration(
  'CreateFeeQuotes1796000012002',
  `
CREATE SEQUENCE fee_quote_number;

CREATE TABLE fee_quote (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  contract_id uuid,
  asset_id uuid,
  property jsonb NOT NULL,
  rates_on date NOT NULL,
  rates jsonb NOT NULL,
  lines jsonb NOT NULL,
  total numeric(18, 2) NOT NULL,
  given_at timestamptz NOT NULL,
  given_by text NOT NULL,
  replaces_id uuid,
  replaced_by_id uuid,
  ended_at timestamptz,
  ended_by text,
  void_reason text
);
CREATE INDEX fee_quote_by_customer ON fee_quote (customer_id, id);
CREATE INDEX fee_quote_by_contract ON fee_quote (contract_id, id);
CREATE INDEX fee_quote_by_region ON fee_quote (region_id, id);
`,
);
