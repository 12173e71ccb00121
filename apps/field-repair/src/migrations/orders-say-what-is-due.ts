import { forwardMigration } from '@kefu/persistence';

/** Orders on record take over what their timers say. */
export const OrdersSayWhatIsDue = forwardMigration(
  'OrdersSayWhatIsDue1795900004000',
  `
ALTER TABLE repair_order
  ADD COLUMN owner_as text,
  ADD COLUMN receipt_attempts jsonb,
  ADD COLUMN said_solved jsonb,
  ADD COLUMN clocks jsonb,
  ADD COLUMN due_at timestamptz;

WITH last AS (
  SELECT DISTINCT ON (ref, kind) ref, kind, status, fire_at - interval '1 millisecond' AS due_at
  FROM timer WHERE aggregate = 'repair-order'
    AND kind IN ('FR-02', 'FR-03', 'FR-05', 'FR-11', 'tell-lead-instead', 'visit-not-accepted')
  ORDER BY ref, kind, id DESC
), clock AS (
  SELECT ref, min(due_at) AS due_at, jsonb_object_agg(kind,
    to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS clocks
  FROM last WHERE status = 'running' OR (status = 'fired' AND kind IN ('FR-02', 'FR-03', 'FR-11'))
  GROUP BY ref
)
UPDATE repair_order o SET clocks = c.clocks, due_at = c.due_at
FROM clock c WHERE c.ref = o.id::text AND o.status NOT IN ('closed', 'cancelled', 'voided');

CREATE INDEX repair_order_by_urgency ON repair_order ((coalesce(due_at, 'infinity')), id);
CREATE INDEX repair_order_by_owner ON repair_order (owner_id, id);
`,
);
