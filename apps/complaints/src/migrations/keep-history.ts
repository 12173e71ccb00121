import { importTables } from '@kefu/imports';
import { forwardMigration } from '@kefu/persistence';

export const HistoryIsImported = forwardMigration('HistoryIsImported1795900003004', importTables);

/**
 * Complaints of earlier systems, of which only the day is known: at noon UTC, which nearly every zone has
 * on that same day.
 */
export const KeepHistory = forwardMigration(
  'KeepHistory1795900003005',
  `
CREATE TABLE history (
  id uuid PRIMARY KEY,
  external_id text NOT NULL UNIQUE,
  opened_on date NOT NULL,
  closed_on date CHECK (closed_on >= opened_on),
  type text,
  descriptor text,
  area text,
  region_id text,
  received_at timestamptz NOT NULL
    GENERATED ALWAYS AS ((opened_on + time '12:00') AT TIME ZONE 'UTC') STORED,
  ended_at timestamptz GENERATED ALWAYS AS ((closed_on + time '12:00') AT TIME ZONE 'UTC') STORED
);
CREATE INDEX history_figures ON history (received_at)
  INCLUDE (id, region_id, area, type, descriptor, ended_at);

CREATE OR REPLACE VIEW every_case AS
  SELECT id, number, 'complaint'::text AS source, region_id, region_id AS area, category, cause, severity,
         nature, channel, owner_id, department, received_at, ended_at, outcome, refusals + 1 AS rounds, cost,
         score, reopenings
  FROM complaint WHERE status <> 'voided'
  UNION ALL
  SELECT id, external_id, 'history', region_id, area, type, descriptor, NULL, NULL, 'history', NULL, NULL,
         received_at, ended_at, NULL, NULL, NULL, NULL, NULL
  FROM history;
`,
);
