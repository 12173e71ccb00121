import { forwardMigration } from '@kefu/persistence';

export const CustomersAreErased = forwardMigration(
  'CustomersAreErased1764500002000',
  `
ALTER TABLE customer ADD COLUMN erasure jsonb;

CREATE TABLE open_obligation (
  kind text NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  number text,
  PRIMARY KEY (kind, id)
);
CREATE INDEX open_obligation_of ON open_obligation (customer_id);
COMMENT ON TABLE open_obligation IS 'What other services said they still have to do for a customer';
`,
);
