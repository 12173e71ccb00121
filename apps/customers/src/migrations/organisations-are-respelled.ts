import { forwardMigration } from '@kefu/persistence';

/** Which names are spelled anew once the service runs, a few at a time: the list is all that is written now. */
export const OrganisationsAreRespelled = forwardMigration(
  'OrganisationsAreRespelled1764830000000',
  `
CREATE TABLE customer_to_respell (customer_id uuid PRIMARY KEY);
INSERT INTO customer_to_respell SELECT id FROM customer WHERE kind = 'organisation' AND name <> '';
COMMENT ON TABLE customer_to_respell IS 'Whose pinyin an earlier version spelled otherwise; empty before long';
`,
);
