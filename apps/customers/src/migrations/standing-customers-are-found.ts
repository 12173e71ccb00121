import { forwardMigration } from '@kefu/persistence';

/** CU-01: lists that are asked for by the id of a record that was merged show the survivor's. */
export const StandingCustomersAreFound = forwardMigration(
  'StandingCustomersAreFound1764600001000',
  `
CREATE FUNCTION standing_customer(asked uuid) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(merged_into, id) FROM customer WHERE id = asked
$$;
COMMENT ON FUNCTION standing_customer IS
  'Who stands for a customer: himself, or the one that his record was merged into';
`,
);
