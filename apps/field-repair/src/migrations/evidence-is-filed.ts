import { forwardMigration } from '@kefu/persistence';

/** Photos and signatures that technicians take at the customer's. */
export const EvidenceIsFiled = forwardMigration(
  'EvidenceIsFiled1798000011001',
  `
CREATE TABLE evidence (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  order_id uuid NOT NULL REFERENCES repair_order (id),
  kind text NOT NULL,
  media_type text NOT NULL,
  bytes int NOT NULL,
  sha256 text NOT NULL,
  taken_by text NOT NULL
);
CREATE INDEX evidence_by_order ON evidence (order_id, id);

CREATE TABLE evidence_file (
  evidence_id uuid PRIMARY KEY REFERENCES evidence (id),
  bytes bytea NOT NULL
);
ALTER TABLE evidence_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE evidence_file IS
  'The picture itself, which goes when the customer is erased (G-05); that there was one stays';
`,
);
