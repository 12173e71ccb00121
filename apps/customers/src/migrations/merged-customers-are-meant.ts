import { forwardMigration } from '@kefu/persistence';

/** CU-01: a list that is asked for by the id of a merged record shows the survivor's, and what stayed with it. */
export const MergedCustomersAreMeant = forwardMigration(
  'MergedCustomersAreMeant1764600001000',
  `
CREATE FUNCTION customers_meant(asked uuid) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT array_remove(ARRAY[id, merged_into], NULL) FROM customer WHERE id = asked
$$;
COMMENT ON FUNCTION customers_meant IS
  'Whose records are asked for: his own, and those of the one that his record was merged into';
`,
);
