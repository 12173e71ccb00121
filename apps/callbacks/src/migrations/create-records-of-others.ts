import { forwardMigration } from '@kefu/persistence';

export const CreateRecordsOfOthers = forwardMigration(
  'CreateRecordsOfOthers1763856300001',
  `
CREATE TABLE agent_record (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  roles text[] NOT NULL,
  region_ids text[] NOT NULL,
  active boolean NOT NULL
);

CREATE TABLE customer_record (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  tier text NOT NULL
);

CREATE TABLE customer_contact (
  customer_id uuid PRIMARY KEY,
  state jsonb NOT NULL
);

CREATE TABLE order_record (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  asset_id uuid NOT NULL,
  model text NOT NULL,
  category text NOT NULL,
  fault_code text NOT NULL
);

`,
);
