import { forwardMigration } from '@kefu/persistence';
import { HearAnew } from './hear-anew.js';

export const GateAndParking = forwardMigration(
  'GateAndParking1763856000100',
  `
CREATE TABLE gate (
  source text NOT NULL,
  aggregate_id uuid NOT NULL,
  epoch uuid NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (source, aggregate_id)
);
COMMENT ON TABLE gate IS 'How far each aggregate of each source has taken effect here; kept for ever';

CREATE TABLE parked (
  source text NOT NULL,
  aggregate_id uuid NOT NULL,
  sequence bigint NOT NULL,
  body text NOT NULL,
  why text NOT NULL CHECK (why IN ('gap', 'failed')),
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  error text,
  parked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (source, aggregate_id, sequence)
);
CREATE INDEX parked_due ON parked (next_attempt_at) WHERE why = 'failed';

CREATE TABLE dead_letter (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  stream_sequence bigint,
  aggregate_id uuid,
  sequence bigint,
  type text,
  body text NOT NULL,
  error text NOT NULL,
  died_at timestamptz NOT NULL DEFAULT now(),
  resolved_at timestamptz,
  resolution text CHECK (resolution IN ('replayed', 'skipped')),
  reason text,
  resolved_by text
);
CREATE UNIQUE INDEX dead_letter_open ON dead_letter (source, aggregate_id, sequence)
  WHERE resolved_at IS NULL;
CREATE UNIQUE INDEX dead_letter_unreadable ON dead_letter (source, stream_sequence)
  WHERE aggregate_id IS NULL;

CREATE TABLE reaction_refusal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL,
  type text NOT NULL,
  rule text,
  code text NOT NULL,
  refused_at timestamptz NOT NULL
);
COMMENT ON TABLE reaction_refusal IS
  'A reaction that the handbook refused: an outcome, on record, and no fault';

CREATE TABLE stream_identity (
  stream text PRIMARY KEY,
  created text NOT NULL
);

CREATE TABLE personal_outbox (
  person_id uuid PRIMARY KEY,
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  tombstone boolean NOT NULL DEFAULT false,
  settled boolean NOT NULL DEFAULT false
);
CREATE INDEX personal_outbox_unsettled ON personal_outbox (person_id) WHERE NOT settled;

CREATE TABLE personal_seen (
  person_id uuid PRIMARY KEY,
  sequence bigint NOT NULL,
  tombstone boolean NOT NULL DEFAULT false
);
`,
);

/** What a service's database needs to publish and to listen. */
export const messagingMigrations = [GateAndParking, HearAnew] as const;
