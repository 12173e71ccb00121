import { forwardMigration } from '@kefu/persistence';

/** What customers are called, for the papers that they sign and are sent (CT-02, CT-06). */
export const KnowNames = forwardMigration(
  'KnowNames1798000023001',
  `
CREATE TABLE customer_name (
  customer_id uuid PRIMARY KEY,
  state jsonb NOT NULL
);
`,
);
