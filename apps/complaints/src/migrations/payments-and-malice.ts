import { forwardMigration } from '@kefu/persistence';

export const PaymentsAndMalice = forwardMigration(
  'PaymentsAndMalice1795900001020',
  `
ALTER TABLE complaint
  ADD COLUMN payments jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN payees jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN to_pay numeric(17, 2),
  ADD COLUMN malice jsonb,
  ADD COLUMN earlier_malice jsonb NOT NULL DEFAULT '[]';
CREATE INDEX complaint_to_pay ON complaint (region_id, id) WHERE to_pay IS NOT NULL;
CREATE INDEX complaint_malicious ON complaint (customer_id, id) WHERE status = 'malicious';
`,
);
