import { forwardMigration } from '@kefu/persistence';
import { figureRowView } from './figure-row-view.js';

export const Projections = forwardMigration(
  'Projections1763857000000',
  `
CREATE TABLE repair_order (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  customer_id uuid NOT NULL,
  asset_id uuid NOT NULL,
  region_id text NOT NULL,
  model text NOT NULL,
  category text NOT NULL,
  contract_kind text NOT NULL,
  channel text NOT NULL,
  fault_code text NOT NULL,
  team_id uuid,
  technician_id uuid,
  reported_at timestamptz NOT NULL,
  notified_at timestamptz,
  dispatched_at timestamptz,
  arrived_at timestamptz,
  signed_at timestamptz,
  ended_at timestamptz,
  ending text CHECK (ending IN ('confirmed', 'unconfirmed', 'cancelled', 'voided')),
  first_time_fix boolean,
  visits int NOT NULL,
  repeats int NOT NULL,
  times_unsolved int NOT NULL,
  no_shows int NOT NULL
);
CREATE INDEX repair_order_open ON repair_order (reported_at, ended_at);
COMMENT ON TABLE repair_order IS
  'One row an order: its milestones (the first of each kind), and who has it now';

CREATE TABLE holder (
  order_id uuid NOT NULL,
  sequence bigint NOT NULL,
  at timestamptz NOT NULL,
  team_id uuid,
  technician_id uuid,
  PRIMARY KEY (order_id, sequence)
);
COMMENT ON TABLE holder IS 'Who had an order from when on, so that what is said of it later finds him';

CREATE TABLE record (
  subject_id uuid NOT NULL,
  sequence bigint NOT NULL,
  figure text NOT NULL,
  at timestamptz NOT NULL,
  order_id uuid,
  callback_id uuid,
  region_id text,
  team_id uuid,
  technician_id uuid,
  rule text,
  person_id uuid,
  value double precision,
  PRIMARY KEY (subject_id, sequence, figure)
);
CREATE INDEX record_by_time ON record (at, figure);
COMMENT ON TABLE record IS
  'One row for each thing that a figure counts or measures, with team and technician as they were then';

CREATE TABLE breach (
  subject_id uuid NOT NULL,
  sequence bigint NOT NULL,
  rule text NOT NULL,
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  responsible_role text NOT NULL,
  responsible_id uuid,
  escalated_to text NOT NULL,
  PRIMARY KEY (subject_id, sequence)
);

CREATE TABLE callback (
  id uuid PRIMARY KEY,
  plan text NOT NULL,
  customer_id uuid NOT NULL,
  order_id uuid,
  region_id text,
  due_at timestamptz,
  agent_id uuid,
  attempts int NOT NULL,
  completed_at timestamptz,
  unreachable_at timestamptz,
  skipped_at timestamptz
);

CREATE TABLE team (
  id uuid PRIMARY KEY,
  region_id text NOT NULL,
  lead_id uuid
);
CREATE TABLE person (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  roles text[] NOT NULL,
  team_id uuid,
  dismissed boolean NOT NULL DEFAULT false
);
CREATE TABLE region (
  code text PRIMARY KEY,
  active boolean NOT NULL
);
CREATE TABLE asset (
  id uuid PRIMARY KEY,
  model text NOT NULL,
  category text NOT NULL,
  region_id text NOT NULL
);
`,
);

export const FigureRows = forwardMigration(
  'FigureRows1763857000001',
  figureRowView({ region: 'r.region_id, o.region_id' }),
);
