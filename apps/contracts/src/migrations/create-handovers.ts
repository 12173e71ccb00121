import { forwardMigration } from '@kefu/persistence';

export const CreateHandovers = forwardMigration(
  'CreateHandovers1796000012006',
  `
CREATE SEQUENCE handover_number;

CREATE TABLE handover (
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
  asset_id uuid NOT NULL,
  batch text NOT NULL,
  planned_on date NOT NULL,
  planned_at timestamptz NOT NULL,
  planned_by text NOT NULL,
  owner_id text NOT NULL,
  notices jsonb NOT NULL,
  no_shows jsonb NOT NULL,
  identity jsonb,
  settlement jsonb,
  confirmation jsonb,
  books jsonb,
  property_company jsonb,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  breaches jsonb NOT NULL,
  due_at timestamptz
);
CREATE UNIQUE INDEX handover_once ON handover (asset_id) WHERE status <> 'called-off';
CREATE INDEX handover_by_due ON handover (coalesce(due_at, '9999-12-31T00:00:00.000Z'), id);
CREATE INDEX handover_by_customer ON handover (customer_id, id);
CREATE INDEX handover_by_batch ON handover (batch, id);
CREATE INDEX handover_by_owner ON handover (owner_id, id) WHERE due_at IS NOT NULL;
`,
);
