import { forwardMigration } from '@kefu/persistence';

/** What was published before errors of billing were counted stays as it was (ways 1 to 6). */
export const AmountsAsked = forwardMigration(
  'AmountsAsked1798000030001',
  `
ALTER TABLE claim ADD COLUMN asked numeric(18, 2);
UPDATE claim SET asked = amount WHERE kind = 'receivable' AND amount > 0;
COMMENT ON COLUMN claim.asked IS
  'What a receivable is to come to, invoiced or not, so that a correction to another amount is seen';
`,
);
