import { forwardMigration } from '@kefu/persistence';

/** Of customers who were on record before, it is known with their next change. */
export const TiersAreKnown = forwardMigration(
  'TiersAreKnown1797000003102',
  `
CREATE TABLE customer_tier (
  id uuid PRIMARY KEY,
  tier text NOT NULL
);
COMMENT ON TABLE customer_tier IS 'Which tier each customer has, as customers said last';
`,
);
