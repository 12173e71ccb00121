import type { Transaction } from '@kefu/persistence';

/** A sign-in's session is void that began before its person's sessions ended; `payload` is the session's. */
export const sessionHolds = `NOT EXISTS (SELECT FROM sessions_ended e
  WHERE e.person_id::text = payload ->> 'accountId'
    AND date_trunc('second', e.at) > to_timestamp((payload ->> 'loginTs')::float8))`;

/**
 * ST-01: ends every sign-in of a person in the transaction that gives the reason: sessions, grants,
 * codes and refresh tokens. That they ended is kept, for a request that read its session just before
 * would write it back.
 */
export const endSessions = async (tx: Transaction, personId: string): Promise<void> => {
  await tx.query(
    `INSERT INTO sessions_ended (person_id, at) VALUES ($1, now())
     ON CONFLICT (person_id) DO UPDATE SET at = excluded.at`,
    [personId],
  );
  await tx.query(
    `DELETE FROM oidc_entry WHERE payload ->> 'accountId' = $1
       OR payload #>> '{result,login,accountId}' = $1`,
    [personId],
  );
};
