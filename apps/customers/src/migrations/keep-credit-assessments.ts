import { forwardMigration } from '@kefu/persistence';

export const KeepCreditAssessments = forwardMigration(
  'KeepCreditAssessments1764200000000',
  `
CREATE TABLE credit_assessment (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer (id),
  status text NOT NULL,
  contributions jsonb NOT NULL,
  score numeric(5, 2) NOT NULL,
  grade text NOT NULL,
  grade_before text,
  assessed_on date NOT NULL,
  assessed_by text NOT NULL,
  remarks text,
  valid_through date NOT NULL,
  superseded_by uuid,
  announced_at timestamptz
);
CREATE UNIQUE INDEX credit_assessment_that_counts ON credit_assessment (customer_id)
  WHERE status = 'valid';
CREATE INDEX credit_assessment_of_customer ON credit_assessment (customer_id, id);
CREATE INDEX credit_assessment_by_expiry ON credit_assessment (valid_through, id)
  WHERE status = 'valid';
`,
);
