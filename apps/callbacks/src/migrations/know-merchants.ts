import { forwardMigration } from '@kefu/persistence';

/** Shops that opened, and contracts that ended: a contract may be over before its shop is heard of. */
export const KnowMerchants = forwardMigration(
  'KnowMerchants1798000023002',
  `
CREATE TABLE opening_record (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  contract_id uuid,
  opened_at timestamptz NOT NULL,
  next_at timestamptz NOT NULL,
  closed boolean NOT NULL
);
CREATE INDEX opening_by_next ON opening_record (next_at, id) WHERE NOT closed;
CREATE INDEX opening_by_contract ON opening_record (contract_id) WHERE contract_id IS NOT NULL;

CREATE TABLE ended_contract (
  id uuid PRIMARY KEY,
  renewed_by uuid
);

ALTER TABLE callback
  ADD COLUMN opening_id uuid GENERATED ALWAYS AS ((concerns ->> 'openingId')::uuid) STORED;
CREATE UNIQUE INDEX callback_once_per_opening ON callback (opening_id, plan, occasion)
  WHERE opening_id IS NOT NULL;
`,
);
