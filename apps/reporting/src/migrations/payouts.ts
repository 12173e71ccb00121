import { forwardMigration } from '@kefu/persistence';

/** What was published before payouts were counted stays as it was (ways 1 to 5). */
export const Payouts = forwardMigration(
  'Payouts1798000022001',
  `
ALTER TABLE claim ALTER COLUMN contract_id DROP NOT NULL, DROP CONSTRAINT claim_kind_check,
  ADD CONSTRAINT claim_kind_check CHECK (kind IN ('receivable', 'deposit', 'payout'));
COMMENT ON TABLE claim IS
  'What is owed to the centre, a receivable or a deposit that is out, or by it: a payout';
`,
);
