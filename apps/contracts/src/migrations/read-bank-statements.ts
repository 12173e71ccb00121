import { forwardMigration } from '@kefu/persistence';

/** Lines of bank statements (CT-05). */
export const ReadBankStatements = forwardMigration(
  'ReadBankStatements1796000011003',
  `
CREATE TABLE bank_line (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  status text NOT NULL,
  paid_on date NOT NULL,
  amount numeric(18, 2) NOT NULL CHECK (amount > 0),
  reference text NOT NULL,
  payer text,
  memo text,
  candidates jsonb NOT NULL,
  payment_id uuid,
  settled_at timestamptz,
  settled_by text
);
CREATE INDEX bank_line_by_day ON bank_line (paid_on, id);
CREATE INDEX bank_line_by_status ON bank_line (status, paid_on, id);
CREATE INDEX receivable_by_left ON receivable ("left")
  WHERE status IN ('invoiced', 'part-paid', 'overdue', 'bad-debt');
`,
);
