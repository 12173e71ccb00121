import { hash } from 'node:crypto';
import { conflict } from '@kefu/kernel';
import type { Transaction } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { IdentityKey } from '../../identity/index.js';

/** A key of one row of a file. */
export interface RowKey {
  readonly kind: IdentityKey['kind'] | 'number';
  readonly value: string;
  readonly row: number;
}

const GATE = 0x6b656679;
const batch = 20_000;

/** As long as a UUID and stored as one; the key itself, a phone say, is not to be read from it. */
const digestOf = ({ kind, value }: Omit<RowKey, 'row'>): string => hash('md5', `${kind}:${value}`);

const reserve = `
WITH given AS (SELECT * FROM unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS given (key, row, place)),
made AS (
  INSERT INTO identity_reservation (holder, key, row)
  SELECT $1, key, min(row) FROM given GROUP BY key ORDER BY key
  ON CONFLICT DO NOTHING RETURNING key, row
)
SELECT given.place::int - 1 AS place, coalesce(made.row, old.row) AS row
FROM given LEFT JOIN made ON made.key = given.key
LEFT JOIN identity_reservation old ON old.holder = $1 AND old.key = given.key
WHERE coalesce(made.row, old.row) <> given.row`;

/**
 * Keys that a file is going to bring. A million advisory locks would be more than PostgreSQL has room
 * for; reserved keys are rows, and while their holder files them nobody else files one of them.
 */
@Injectable()
export class Reservations {
  /**
   * Reserves the keys of rows for one holder.
   * @returns the keys that an earlier row of the same holder has, with that row
   */
  async reserve(
    tx: Transaction,
    holder: string,
    keys: readonly RowKey[],
  ): Promise<{ readonly key: RowKey; readonly row: number }[]> {
    if (keys.length === 0) return [];
    const { rows } = await tx.run<{ place: number; row: number }>({
      name: 'identity-reserve',
      text: reserve,
      values: [holder, keys.map(digestOf), keys.map(({ row }) => row)],
    });
    return rows.flatMap(({ place, row }) => {
      const key = keys[place];
      return key ? [{ key, row }] : [];
    });
  }

  /** From the commit on, nobody else files a reserved key. Waits for those who are filing just now. */
  async hold(tx: Transaction, holder: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [GATE]);
    await tx.query('INSERT INTO identity_hold (holder) VALUES ($1) ON CONFLICT DO NOTHING', [
      holder,
    ]);
  }

  async release(tx: Transaction, holder: string): Promise<void> {
    await tx.query('DELETE FROM identity_hold WHERE holder = $1', [holder]);
  }

  /** Drops some of what a holder reserved; whether there may be more. */
  async forget(tx: Transaction, holder: string): Promise<boolean> {
    const { count } = await tx.run({
      text: `DELETE FROM identity_reservation WHERE holder = $1 AND key IN
             (SELECT key FROM identity_reservation WHERE holder = $1 LIMIT ${batch})`,
      values: [holder],
    });
    return count === batch;
  }

  /** Whoever files passes here, so that {@link hold} can wait for them. */
  pass(tx: Transaction): void {
    tx.enqueue({
      name: 'identity-pass',
      text: 'SELECT pg_advisory_xact_lock_shared($1)',
      values: [GATE],
    });
  }

  /** @throws Refusal `being-imported` (409) */
  async refuseHeld(tx: Transaction, keys: readonly IdentityKey[]): Promise<void> {
    const { rows } = await tx.run<{ holder: string }>({
      name: 'identity-held',
      text: `SELECT holder FROM identity_hold JOIN identity_reservation USING (holder)
             WHERE key = ANY($1::uuid[]) LIMIT 1`,
      values: [keys.map(digestOf)],
    });
    const [held] = rows;
    if (!held) return;
    throw conflict(
      'being-imported',
      {
        zh: '同一客户正在随文件导入，请待导入结束后再试',
        en: 'A file that is being imported holds the same customer; try again when it is done',
      },
      { rule: 'CU-01', extra: { importId: held.holder } },
    );
  }
}
