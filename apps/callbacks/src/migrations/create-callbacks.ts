import { forwardMigration } from '@kefu/persistence';

export const CreateCallbacks = forwardMigration(
  'CreateCallbacks1763856300000',
  `
CREATE TABLE callback (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  status text NOT NULL,
  plan text NOT NULL,
  occasion text NOT NULL,
  concerns jsonb NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  contract_kind text NOT NULL,
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  breach_at timestamptz NOT NULL,
  agent_id uuid,
  call jsonb,
  attempts jsonb NOT NULL,
  rests jsonb NOT NULL,
  on_record jsonb,
  answers jsonb,
  completed jsonb,
  unreachable jsonb,
  skipped jsonb,
  outdated text,
  breaches jsonb NOT NULL,
  repair_order_id uuid GENERATED ALWAYS AS ((concerns ->> 'repairOrderId')::uuid) STORED,
  CONSTRAINT callback_once_per_occasion UNIQUE (plan, repair_order_id, occasion)
);
CREATE INDEX callback_by_due ON callback (due_at, id);
CREATE INDEX callback_by_order ON callback (repair_order_id);
CREATE INDEX callback_by_customer ON callback (customer_id);
CREATE INDEX callback_open_by_agent ON callback (agent_id)
  WHERE status IN ('due', 'calling', 'rescheduled');
CREATE INDEX callback_open_by_region ON callback (region_id)
  WHERE status IN ('due', 'calling', 'rescheduled');
`,
);
