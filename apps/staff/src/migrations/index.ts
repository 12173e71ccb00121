import { forwardMigration } from '@kefu/persistence';

const aggregate = `
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL`;

const CreateStaff = forwardMigration(
  'CreateStaff1763856300000',
  `
CREATE TABLE region (${aggregate},
  code text NOT NULL UNIQUE,
  name jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'closed'))
);

CREATE TABLE team (${aggregate},
  name jsonb NOT NULL,
  region_id text NOT NULL REFERENCES region (code),
  lead_id uuid UNIQUE,
  member_ids jsonb NOT NULL
);
CREATE INDEX team_by_region ON team (region_id, id);

CREATE TABLE person (${aggregate},
  number text NOT NULL UNIQUE,
  name text NOT NULL,
  phone text,
  roles jsonb NOT NULL,
  region_ids jsonb NOT NULL,
  team_id uuid REFERENCES team (id),
  grade_track text,
  status text NOT NULL CHECK (status IN ('active', 'dismissed')),
  appointed_at timestamptz NOT NULL,
  dismissed_at timestamptz,
  credentials_changed_at timestamptz
);
CREATE INDEX person_by_role ON person USING gin (roles jsonb_path_ops);
CREATE INDEX person_by_team ON person (team_id) WHERE team_id IS NOT NULL;
`,
);

const CreateSignIn = forwardMigration(
  'CreateSignIn1763856310000',
  `
CREATE TABLE credential (
  person_id uuid PRIMARY KEY REFERENCES person (id),
  password_hash text,
  must_change boolean NOT NULL DEFAULT false,
  secret_hash text
);
COMMENT ON COLUMN credential.password_hash IS 'scrypt, with its cost and salt';
COMMENT ON COLUMN credential.secret_hash IS 'SHA-256 of 256 random bits, of a service account';

CREATE TABLE sign_in_attempt (
  key text PRIMARY KEY,
  attempts int NOT NULL,
  window_ends timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_attempt IS 'Failed sign-ins by keyed hash of staff number or address';

CREATE TABLE oidc_entry (
  model text NOT NULL,
  key text NOT NULL,
  payload jsonb NOT NULL,
  grant_id text,
  uid text,
  consumed_at timestamptz,
  expires_at timestamptz,
  PRIMARY KEY (model, key)
);
CREATE INDEX oidc_entry_by_grant ON oidc_entry (grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX oidc_entry_by_uid ON oidc_entry (model, uid) WHERE uid IS NOT NULL;
CREATE INDEX oidc_entry_by_end ON oidc_entry (expires_at);
COMMENT ON COLUMN oidc_entry.key IS 'SHA-256 of the id: who reads this table can use none of them';

CREATE TABLE signing_key (
  kid text PRIMARY KEY,
  public_jwk jsonb NOT NULL,
  sealed bytea,
  signs_from timestamptz NOT NULL,
  published_until timestamptz,
  made_by text NOT NULL,
  reason text NOT NULL
);
COMMENT ON COLUMN signing_key.sealed IS 'The private key under a key of the environment; wiped once it is out of use';
`,
);

const TellOfGrants = forwardMigration(
  'TellOfGrants1764900000000',
  `
CREATE TABLE authority_grant (${aggregate},
  kind text NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  by_id text NOT NULL,
  roles_gained jsonb NOT NULL,
  regions_gained jsonb NOT NULL,
  tells text[] NOT NULL,
  made_at timestamptz NOT NULL
);
CREATE INDEX authority_grant_by_person ON authority_grant (person_id, id);
`,
);

const EndSessions = forwardMigration(
  'EndSessions1764900010000',
  `
CREATE TABLE sessions_ended (
  person_id uuid PRIMARY KEY REFERENCES person (id),
  at timestamptz NOT NULL
);
COMMENT ON TABLE sessions_ended IS 'Sign-ins of a person from before this are void (wall time)';
CREATE INDEX oidc_entry_by_account ON oidc_entry ((payload ->> 'accountId'));
CREATE INDEX oidc_entry_by_result ON oidc_entry ((payload #>> '{result,login,accountId}'));
`,
);

const SlowGuessing = forwardMigration(
  'SlowGuessing1764900020000',
  `
DELETE FROM sign_in_attempt;
ALTER TABLE sign_in_attempt ADD COLUMN not_before timestamptz NOT NULL DEFAULT '-infinity';
COMMENT ON TABLE sign_in_attempt IS
  'Failed sign-ins by keyed hash of an address, and of a staff number at an address';
COMMENT ON COLUMN sign_in_attempt.not_before IS 'Tries are not looked at until then (wall time)';
`,
);

export const migrations = [
  CreateStaff,
  CreateSignIn,
  TellOfGrants,
  EndSessions,
  SlowGuessing,
] as const;
