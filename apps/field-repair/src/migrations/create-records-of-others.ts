import { forwardMigration } from '@kefu/persistence';

export const CreateRecordsOfOthers = forwardMigration(
  'CreateRecordsOfOthers1763856200001',
  `
CREATE TABLE customer_record (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  kind text NOT NULL,
  region_id text NOT NULL
);

CREATE TABLE asset_record (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  model text NOT NULL,
  category text NOT NULL,
  contract_kind text NOT NULL,
  served boolean NOT NULL DEFAULT true
);

CREATE TABLE customer_person (
  customer_id uuid PRIMARY KEY,
  state jsonb NOT NULL
);

CREATE TABLE staff_record (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  roles text[] NOT NULL,
  region_ids text[] NOT NULL,
  team_id uuid,
  active boolean NOT NULL
);

CREATE TABLE team_record (
  id uuid PRIMARY KEY,
  region_id text NOT NULL,
  lead_id uuid,
  member_ids uuid[] NOT NULL
);

CREATE TABLE region_record (
  code text PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  active boolean NOT NULL
);
`,
);
