import { forwardMigration } from '@kefu/persistence';

export const CustomersAreMerged = forwardMigration(
  'CustomersAreMerged1764290000000',
  `
ALTER TABLE customer ADD COLUMN merged_into uuid REFERENCES customer (id);
CREATE INDEX customer_merged_into ON customer (merged_into) WHERE merged_into IS NOT NULL;
`,
);
