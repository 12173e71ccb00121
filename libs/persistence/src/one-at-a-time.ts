import type { Database } from './database.js';

/**
 * Whoever else says the same name and key waits until the open transaction has ended: of two at once
 * the second sees what the first did.
 * @param name what is done one at a time, in words: `lending a file`
 */
export const oneAtATime = async (database: Database, name: string, key = ''): Promise<void> => {
  await database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${name}: ${key}`,
  ]);
};

/** Any number at once do this, but none of them while somebody does it {@link oneAtATime}. */
export const sideBySide = async (database: Database, name: string, key = ''): Promise<void> => {
  await database.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [
    `${name}: ${key}`,
  ]);
};

/**
 * The next of a sequence of the database. Numbers of what was rolled back are not given again.
 * @returns `L000042` for the prefix `L` and six digits
 */
export const nextNumber = async (
  database: Database,
  sequence: string,
  prefix: string,
  digits: number,
): Promise<string> => {
  const [row] = await database.query<{ next: number }>('SELECT nextval($1::regclass) AS next', [
    sequence,
  ]);
  return prefix + String(row?.next ?? 0).padStart(digits, '0');
};
