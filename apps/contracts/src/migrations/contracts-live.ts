import { forwardMigration } from '@kefu/persistence';

export const ContractsLive = forwardMigration(
  'ContractsLive1796000010001',
  `
CREATE SEQUENCE contract_number;

ALTER TABLE contract
  ADD COLUMN follows date,
  ADD COLUMN deposit numeric(18, 2),
  ADD COLUMN prepayment numeric(18, 2),
  ADD COLUMN awaits text[] NOT NULL DEFAULT '{}',
  ADD COLUMN due_at timestamptz,
  ADD COLUMN versions jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN parties jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN rounds jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN credit jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN customer_check jsonb,
  ADD COLUMN fee_statement jsonb,
  ADD COLUMN signing jsonb,
  ADD COLUMN filing jsonb,
  ADD COLUMN terminations jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN renewal jsonb,
  ADD COLUMN announced jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN ended_by text,
  ADD COLUMN end_reason text,
  ADD COLUMN breaches jsonb NOT NULL DEFAULT '[]';

UPDATE contract SET
  versions = jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
    'version', 1, 'title', title, 'total', total::text, 'startsOn', starts_on, 'endsOn', ends_on,
    'text', title, 'by', owner_id,
    'at', to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))),
  parties = jsonb_build_array(jsonb_build_object(
    'id', gen_random_uuid(), 'role', 'customer', 'customerId', customer_id, 'minor', false, 'seen', '[]'::jsonb));

CREATE INDEX contract_by_due ON contract (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX contract_by_end ON contract (ends_on, id) WHERE status IN ('signed', 'filed', 'active');
CREATE INDEX contract_by_previous ON contract (previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX contract_by_party ON contract USING gin (parties jsonb_path_ops);
`,
);
