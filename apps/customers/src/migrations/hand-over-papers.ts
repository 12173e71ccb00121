import { forwardMigration } from '@kefu/persistence';

export const HandOverPapers = forwardMigration(
  'HandOverPapers1764100000001',
  `
CREATE SEQUENCE hand_over_no;

CREATE TABLE hand_over (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  number text NOT NULL UNIQUE,
  rule text NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer (id),
  asset_id uuid REFERENCES asset (id),
  file_id uuid NOT NULL REFERENCES file (id),
  entry_id uuid,
  order_id uuid,
  repair_order_id uuid,
  status text NOT NULL,
  holder jsonb NOT NULL,
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  waiver jsonb,
  form jsonb,
  signed jsonb NOT NULL,
  breaches jsonb NOT NULL
);
CREATE INDEX hand_over_of_file ON hand_over (file_id);
CREATE INDEX hand_over_of_customer ON hand_over (customer_id, id);
CREATE INDEX hand_over_under_way ON hand_over (due_at) WHERE status IN ('held', 'offered');
`,
);
