import { forwardMigration } from '@kefu/persistence';

/** Lines of before forget who paid, too: those that are accepted at once, the others after half a year (G-05). */
export const PayersAreForgotten = forwardMigration(
  'PayersAreForgotten1797000010003',
  `
INSERT INTO timer (kind, aggregate, ref, fire_at, started_at)
SELECT 'forget-payer', 'bank-line', id,
  CASE status WHEN 'accepted' THEN updated_at ELSE created_at + interval '180 days' END, created_at
FROM bank_line;
`,
);
