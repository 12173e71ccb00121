import { forwardMigration } from '../run-migrations.js';

export const WhatAUseCaseWrites = forwardMigration(
  'WhatAUseCaseWrites1763856000000',
  `
CREATE TABLE database_identity (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  epoch uuid NOT NULL,
  since timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN database_identity.epoch IS
  'Which life of this database: set anew after a restore, so that listeners do not take reused sequences for old ones';

CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY,
  event_id uuid NOT NULL,
  type text NOT NULL,
  aggregate_id uuid NOT NULL,
  sequence bigint NOT NULL,
  body text NOT NULL,
  stream_sequence bigint,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE outbox_rest PARTITION OF outbox DEFAULT;
CREATE INDEX outbox_unsettled ON outbox (id) WHERE stream_sequence IS NULL;
CREATE INDEX outbox_by_aggregate ON outbox (aggregate_id, sequence);
CREATE INDEX outbox_by_stream ON outbox (stream_sequence) WHERE stream_sequence IS NOT NULL;

CREATE TABLE timer (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  aggregate text NOT NULL,
  ref text NOT NULL,
  fire_at timestamptz NOT NULL,
  started_at timestamptz NOT NULL,
  payload jsonb,
  status text NOT NULL DEFAULT 'running'
    CHECK (status IN ('running', 'met', 'fired', 'late', 'cancelled')),
  settled_at timestamptz
);
CREATE UNIQUE INDEX timer_running ON timer (aggregate, ref, kind) WHERE status = 'running';
CREATE INDEX timer_due ON timer (fire_at) WHERE status = 'running';
CREATE INDEX timer_by_ref ON timer (aggregate, ref, id);

CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  aggregate text NOT NULL,
  aggregate_id uuid NOT NULL,
  version int NOT NULL,
  body text NOT NULL,
  hash text NOT NULL,
  UNIQUE (aggregate_id, version)
);
CREATE INDEX audit_by_xid ON audit (xid, id);

CREATE TABLE audit_seal (
  no bigint PRIMARY KEY,
  body text NOT NULL,
  to_xid xid8 NOT NULL,
  hash text NOT NULL,
  signature text NOT NULL
);

CREATE TABLE audit_key (
  person_id uuid PRIMARY KEY,
  key bytea NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE idempotency (
  actor_id text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status int,
  answer text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor_id, key)
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);
`,
);
