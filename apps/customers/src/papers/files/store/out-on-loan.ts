import { oneAtATime, type Database } from '@kefu/persistence';
import type { Out } from '../domain/index.js';

/**
 * The slip by which a file, or one of the department's own, is out. Until this transaction ends nobody
 * hands it out, puts it into a bundle or voids it.
 */
export const outOnLoan = async (
  database: Database,
  subjectId: string,
  except?: string,
): Promise<Out | undefined> => {
  await oneAtATime(database, 'lending a file', subjectId);
  const [out] = await database.query<Out>(
    `SELECT id AS "loanId", due_at AS "dueAt" FROM loan
     WHERE subject_id = $1 AND status = 'handed-out' AND id IS DISTINCT FROM $2::uuid`,
    [subjectId, except ?? null],
  );
  return out;
};
