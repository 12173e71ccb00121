import type pg from 'pg';

/** All but those that keep keys unique; returns how to make them again. */
export const dropIndexes = async (
  client: pg.Client,
  tables: readonly string[],
): Promise<string[]> => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index WHERE indrelid = ANY ($1::regclass[]) AND NOT indisunique`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
};
