import { forwardMigration } from '@kefu/persistence';

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

CREATE OR REPLACE VIEW figure_row AS
SELECT r.subject_id, r.sequence, r.figure, r.at, r.order_id, r.callback_id,
  coalesce(r.region_id, o.region_id, c.region_id) AS region_id,
  CASE WHEN r.callback_id IS NULL THEN r.team_id ELSE h.team_id END AS team_id,
  CASE WHEN r.callback_id IS NULL THEN r.technician_id ELSE h.technician_id END AS technician_id,
  o.model, r.rule, r.person_id, r.value, r.complaint_id, c.channel, r.claim_id
FROM record r
LEFT JOIN repair_order o ON o.id = r.order_id
LEFT JOIN complaint c ON c.id = r.complaint_id
LEFT JOIN LATERAL (
  SELECT team_id, technician_id FROM holder
  WHERE r.callback_id IS NOT NULL AND order_id = r.order_id AND at <= r.at
  ORDER BY sequence DESC LIMIT 1
) h ON true
WHERE (o.ending IS DISTINCT FROM 'voided' OR r.figure = 'voided')
  AND (c.ending IS DISTINCT FROM 'voided' OR r.figure = 'complaints-voided');
`,
);
