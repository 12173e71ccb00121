import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { freshBytes } from '@kefu/kernel';
import type { Transaction } from '../transaction.js';

const ALGORITHM = 'aes-256-gcm';

/** Hides values under one person's key; once the key is gone nobody can read them again. */
export interface Cipher {
  /** The person was erased: nothing personal of them is kept any more. */
  readonly forgotten: boolean;
  hide(value: unknown): unknown;
  reveal(hidden: unknown): unknown;
}

interface Hidden {
  readonly sealed: string;
}

const isHidden = (value: unknown): value is Hidden =>
  typeof value === 'object' && value !== null && 'sealed' in value;

export const cipherOf = (bytes: Buffer): Cipher => {
  // Made once: from bytes, each value would make it anew, at seven times the cost
  const key = createSecretKey(bytes);
  return {
    forgotten: false,
    hide(value) {
      if (value === null || value === undefined) return null;
      const nonce = freshBytes(12);
      const cipher = createCipheriv(ALGORITHM, key, nonce);
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64') };
    },
    reveal(hidden) {
      if (!isHidden(hidden)) return hidden;
      const sealed = Buffer.from(hidden.sealed, 'base64');
      const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      const text = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
      return JSON.parse(text.toString('utf8')) as unknown;
    },
  };
};

const forgotten: Cipher = { forgotten: true, hide: () => null, reveal: () => undefined };

const placeOf = (personId: string): string => `cipher of ${personId}`;

const known = (tx: Transaction, personId: string): Cipher | undefined =>
  tx.known.get(placeOf(personId)) as Cipher | undefined;

/** An import of a million is one transaction. */
const MOST_KNOWN = 5_000;

/** One use case often writes several records of one person. */
const remember = (tx: Transaction, personId: string, key: Buffer): Cipher => {
  const cipher = key.length > 0 ? cipherOf(key) : forgotten;
  if (tx.known.size >= MOST_KNOWN) tx.known.clear();
  tx.known.set(placeOf(personId), cipher);
  return cipher;
};

/**
 * The person's cipher; makes the key at first use. Whoever erases the person waits until this transaction
 * has ended, and so finds what it leaves. The row is held FOR SHARE: FOR KEY SHARE would give the key as
 * it was before an erasure that has just ended.
 */
export const cipherFor = async (tx: Transaction, personId: string): Promise<Cipher> => {
  const before = known(tx, personId);
  if (before) return before;
  for (;;) {
    const { rows } = await tx.run<{ key: Buffer }>({
      name: 'audit-key',
      text: `WITH made AS (INSERT INTO audit_key (person_id, key) VALUES ($1, $2)
               ON CONFLICT DO NOTHING RETURNING key),
             held AS (SELECT key FROM audit_key WHERE person_id = $1 FOR SHARE)
             SELECT key FROM made UNION ALL SELECT key FROM held LIMIT 1`,
      values: [personId, randomBytes(32)],
    });
    const key = rows[0]?.key;
    if (key) return remember(tx, personId, key);
    // another transaction made it while this statement waited, which a next one can see
  }
};

/** The ciphers of many people at once, as {@link cipherFor} gives each. */
export const ciphersFor = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Cipher>> => {
  const ciphers = new Map<string, Cipher>();
  for (const id of personIds) {
    const before = known(tx, id);
    if (before) ciphers.set(id, before);
  }
  for (;;) {
    // In one order everywhere, or two that make the same keys would wait for each other
    const missing = [...new Set(personIds)].filter((id) => !ciphers.has(id)).sort();
    if (missing.length === 0) return ciphers;
    const { rows } = await tx.run<{ id: string; key: Buffer }>({
      text: `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::bytea[]) AS given (id, key)),
             made AS (INSERT INTO audit_key (person_id, key) SELECT id, key FROM given
                      ON CONFLICT DO NOTHING RETURNING person_id, key)
             SELECT person_id AS id, key FROM made UNION ALL
             SELECT id, known.key FROM given, LATERAL (
               SELECT key FROM audit_key WHERE person_id = given.id OFFSET 0 FOR SHARE) AS known`,
      values: [missing, missing.map(() => randomBytes(32))],
    });
    for (const { id, key } of rows) ciphers.set(id, remember(tx, id, key));
  }
};

/**
 * Keeps off everybody who writes of this person, and waits for those who do: what they leave can be
 * forgotten after it.
 */
export const waitForWritersOf = async (tx: Transaction, personId: string): Promise<void> => {
  // A key that is not there yet cannot be locked, and its maker would not be waited for
  await tx.query(
    `INSERT INTO audit_key (person_id, key) VALUES ($1, '')
     ON CONFLICT (person_id) DO UPDATE SET key = audit_key.key`,
    [personId],
  );
};

/**
 * Destroys the key: what the audit trail says of this person's data is unreadable from now on. Its row
 * stays, empty, or the next who writes of them would make a new one.
 */
export const destroyPersonalKey = async (tx: Transaction, personId: string): Promise<void> => {
  tx.known.delete(placeOf(personId));
  await tx.query(
    `INSERT INTO audit_key (person_id, key) VALUES ($1, '')
     ON CONFLICT (person_id) DO UPDATE SET key = ''`,
    [personId],
  );
};
