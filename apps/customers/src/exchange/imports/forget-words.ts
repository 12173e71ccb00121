import { forgetAnswers, forgetPerson } from '@kefu/persistence';
import type { WhenErased } from '../../whole/endings/index.js';
import { withoutWords, type Imports } from '@kefu/imports';

/** Which imports a customer came by is known by the time only: those that were under way then. */
const cameBy = `SELECT i.id, i.status IN ('done', 'failed', 'cancelled') AS ended
  FROM import i JOIN import_work w ON w.import_id = i.id
  WHERE w.file_name <> '' AND EXISTS (
    SELECT FROM customer c WHERE c.id = ANY ($1::uuid[]) AND (
      (c.created_at >= i.created_at AND (i.status = 'running' OR c.created_at <= i.updated_at))
      OR (length(c.name) > 1 AND position(c.name IN w.file_name) > 0)))
  ORDER BY i.id FOR UPDATE OF i`;

/** G-05: whoever imported may have named a customer in the file's name or in a reason. */
export const forgetWords =
  (imports: Imports): WhenErased =>
  async (tx, { customerIds }, by) => {
    const found = await tx.query<{ id: string; ended: boolean }>(cameBy, [customerIds]);
    await tx.query(`UPDATE import_work SET file_name = '' WHERE import_id = ANY ($1::uuid[])`, [
      found.map(({ id }) => id),
    ]);
    for (const { id, ended } of found) {
      // Of one that goes on only the name goes: what was answered when it came has that name, and its first rows
      if (!ended) await forgetAnswers(tx, id);
      else
        await forgetPerson(tx, id, async () => {
          await imports.change(id, by, (file) => ({ next: withoutWords(file), events: [] }));
        });
    }
  };
