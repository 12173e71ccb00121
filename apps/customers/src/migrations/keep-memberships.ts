import { forwardMigration } from '@kefu/persistence';

export const KeepMemberships = forwardMigration(
  'KeepMemberships1764200400000',
  `
CREATE SEQUENCE membership_no;

CREATE TABLE membership (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer (id),
  member_no bigint NOT NULL UNIQUE,
  number text NOT NULL UNIQUE,
  status text NOT NULL,
  level text NOT NULL,
  joined_on date NOT NULL,
  valid_through date NOT NULL,
  left_on date,
  announced_for date
);
CREATE UNIQUE INDEX membership_at_present ON membership (customer_id)
  WHERE status IN ('active', 'expired');
CREATE INDEX membership_of_customer ON membership (customer_id, member_no);
CREATE INDEX membership_by_level ON membership (level, member_no) WHERE status = 'active';
`,
);
