import { forwardMigration } from '@kefu/persistence';

/** Sheets and pages say a customer by the number: an id says nothing to who reads it. */
export const CustomersHaveNumbers = forwardMigration(
  'CustomersHaveNumbers1798000020901',
  'ALTER TABLE customer_record ADD COLUMN number text',
);
