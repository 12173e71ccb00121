import { forwardMigration } from '@kefu/persistence';

/** A judgement ends a complaint until it is overturned (CP-09); what is of a complaint is of its region. */
export const ComplaintsEndAsMalicious = forwardMigration(
  'ComplaintsEndAsMalicious1796000001012',
  `
ALTER TABLE complaint DROP CONSTRAINT complaint_ending_check;
ALTER TABLE complaint ADD CONSTRAINT complaint_ending_check
  CHECK (ending IN ('confirmed', 'unconfirmed', 'withdrawn', 'malicious', 'voided'));

CREATE OR REPLACE VIEW figure_row AS
SELECT r.subject_id, r.sequence, r.figure, r.at, r.order_id, r.callback_id,
  coalesce(r.region_id, o.region_id, c.region_id) AS region_id,
  CASE WHEN r.callback_id IS NULL THEN r.team_id ELSE h.team_id END AS team_id,
  CASE WHEN r.callback_id IS NULL THEN r.technician_id ELSE h.technician_id END AS technician_id,
  o.model, r.rule, r.person_id, r.value, r.complaint_id, c.channel
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
