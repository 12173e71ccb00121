import { forwardMigration } from '@kefu/persistence';

/**
 * What is counted of complaints, in one index that holds nothing else: to read a million whole complaints
 * takes too long. Instants in it were written by Kefu, in UTC, so that no setting changes what they say.
 */
export const CountCases = forwardMigration(
  'CountCases1795900003002',
  `
CREATE FUNCTION said_instant(text) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT $1::timestamptz $$;
CREATE FUNCTION accepted_cost(jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT coalesce(sum((one ->> 'cost')::numeric), 0) FROM jsonb_array_elements($1) one
        WHERE one ->> 'status' = 'accepted' $$;

ALTER TABLE complaint
  ADD COLUMN cause text GENERATED ALWAYS AS (investigations -> -1 ->> 'cause') STORED,
  ADD COLUMN department text GENERATED ALWAYS AS (assignment ->> 'department') STORED,
  ADD COLUMN outcome text GENERATED ALWAYS AS (ending ->> 'outcome') STORED,
  ADD COLUMN ended_at timestamptz GENERATED ALWAYS AS (said_instant(ending ->> 'at')) STORED,
  ADD COLUMN cost numeric GENERATED ALWAYS AS (accepted_cost(proposals)) STORED,
  ADD COLUMN score int GENERATED ALWAYS AS ((evaluations -> -1 ->> 'score')::int) STORED,
  ADD COLUMN reopenings int GENERATED ALWAYS AS (jsonb_array_length(earlier_endings)) STORED;

CREATE INDEX complaint_figures ON complaint (received_at) INCLUDE
  (id, region_id, category, severity, nature, channel, owner_id, department, cause, status, outcome,
   ended_at, refusals, cost, score, reopenings);

CREATE VIEW every_case AS
  SELECT id, number, 'complaint'::text AS source, region_id, region_id AS area, category, cause, severity, nature,
         channel, owner_id, department, received_at, ended_at, outcome, refusals + 1 AS rounds, cost, score,
         reopenings
  FROM complaint WHERE status <> 'voided';
`,
);
