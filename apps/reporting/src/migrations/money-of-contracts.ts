import { forwardMigration } from '@kefu/persistence';
import { figureRowView } from './figure-row-view.js';

/** Of receivables and deposits: what was published before they were counted stays as it was (ways 1 to 3). */
export const MoneyOfContracts = forwardMigration(
  'MoneyOfContracts1796000001013',
  `
CREATE TABLE claim (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('receivable', 'deposit')),
  number text NOT NULL,
  customer_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  region_id text NOT NULL,
  due_at timestamptz NOT NULL,
  amount numeric(18, 2) NOT NULL,
  paid numeric(18, 2) NOT NULL,
  open numeric(18, 2) NOT NULL
);
COMMENT ON TABLE claim IS 'What is owed to the centre: a receivable, or a deposit that is out';

CREATE TABLE claim_state (
  claim_id uuid NOT NULL,
  sequence bigint NOT NULL,
  at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  amount numeric(18, 2) NOT NULL,
  paid numeric(18, 2) NOT NULL,
  open numeric(18, 2) NOT NULL,
  PRIMARY KEY (claim_id, sequence)
);
COMMENT ON TABLE claim_state IS
  'What a claim was from when on, so that a day counts it as it was when that day ended';
CREATE INDEX claim_state_open ON claim_state (at) WHERE open > 0;
CREATE INDEX claim_state_due ON claim_state (due_at);

ALTER TABLE record ADD COLUMN claim_id uuid;
ALTER TABLE publication_row ADD COLUMN claim_id uuid, ADD COLUMN age text;

${figureRowView({
  region: 'r.region_id, o.region_id, c.region_id',
  more: ', r.complaint_id, c.channel, r.claim_id',
  complaints: true,
})}
`,
);
