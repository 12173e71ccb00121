import { forwardMigration } from '@kefu/persistence';
import { figureRowView } from './figure-row-view.js';

const traits = `
  category text,
  severity text,
  department text,
  handler_id uuid,
  cause text,
  open boolean NOT NULL,
  taken_up boolean NOT NULL`;

/** Of complaints: what was published before they were counted stays as it was (way 1 and 2). */
export const Complaints = forwardMigration(
  'Complaints1763857000006',
  `
CREATE TABLE complaint (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  customer_id uuid NOT NULL,
  region_id text NOT NULL,
  channel text NOT NULL,
  out_of_callback boolean NOT NULL,
  made_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  counted_from timestamptz NOT NULL,
  malicious boolean NOT NULL,
  accepted_at timestamptz,
  ended_at timestamptz,
  ending text CHECK (ending IN ('confirmed', 'unconfirmed', 'withdrawn', 'voided')),
  reopened int NOT NULL,
  cost_counted text NOT NULL,${traits}
);
CREATE INDEX complaint_received ON complaint (received_at);
CREATE INDEX complaint_not_over ON complaint (received_at)
  WHERE ended_at IS NULL OR reopened > 0;
CREATE INDEX complaint_ended ON complaint (ended_at);

CREATE TABLE complaint_state (
  complaint_id uuid NOT NULL,
  sequence bigint NOT NULL,
  at timestamptz NOT NULL,${traits},
  PRIMARY KEY (complaint_id, sequence)
);
COMMENT ON TABLE complaint_state IS
  'What a complaint was from when on, so that a day counts it as it was when that day ended';

ALTER TABLE record ADD COLUMN complaint_id uuid;
ALTER TABLE publication_row ADD COLUMN complaint_id uuid, ADD COLUMN category text,
  ADD COLUMN severity text, ADD COLUMN channel text, ADD COLUMN department text,
  ADD COLUMN cause text;

${figureRowView({
  region: 'r.region_id, o.region_id',
  more: ', r.complaint_id, c.channel',
  complaints: true,
})}
`,
);
