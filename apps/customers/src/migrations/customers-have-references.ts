import { forwardMigration } from '@kefu/persistence';

export const CustomersHaveReferences = forwardMigration(
  'CustomersHaveReferences1764280000000',
  `
ALTER TABLE customer ADD COLUMN external_ref text, ADD COLUMN customer_since date;
CREATE UNIQUE INDEX customer_by_external_ref ON customer (external_ref) WHERE status = 'active';
COMMENT ON COLUMN customer.external_ref IS 'What another system calls this customer';
`,
);
