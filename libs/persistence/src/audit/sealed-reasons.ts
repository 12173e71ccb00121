import type { Database } from '../database.js';
import { cipherOf, type Cipher } from './personal-key.js';

/** Why something was done, under the key of the person whose record it is: words may name them. */
export interface SealedReason {
  readonly sealed: string;
  readonly of: string;
}

/** @returns undefined where the person was erased: nobody's words of them are kept any more */
export const sealReason = (
  reason: string,
  personId: string,
  cipher: Cipher,
): SealedReason | undefined =>
  cipher.forgotten ? undefined : { ...(cipher.hide(reason) as { sealed: string }), of: personId };

/**
 * Reasons in words again, in the same order.
 * @returns undefined in place of those of who was erased
 */
export const openReasons = async (
  database: Database,
  reasons: readonly (string | SealedReason | undefined)[],
): Promise<(string | undefined)[]> => {
  const people = reasons.flatMap((one) => (typeof one === 'object' ? one.of : []));
  const rows = people.length
    ? await database.query<{ id: string; key: Buffer }>(
        `SELECT person_id AS id, key FROM audit_key
         WHERE person_id = ANY ($1::uuid[]) AND key <> ''`,
        [people],
      )
    : [];
  const ciphers = new Map(rows.map(({ id, key }) => [id, cipherOf(key)]));
  return reasons.map((one) => (typeof one === 'object' ? opened(one, ciphers.get(one.of)) : one));
};

const opened = (reason: SealedReason, cipher: Cipher | undefined): string | undefined => {
  try {
    return cipher?.reveal(reason) as string | undefined;
  } catch {
    // Sealed under a key that is gone, where a database from before the erasure was restored
    return undefined;
  }
};
