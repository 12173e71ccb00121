import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Kind } from '../../customers/index.js';
import { soundOf } from '../../identity/index.js';

const AT_ONCE = 200;

/**
 * Puts names into pinyin that an earlier version filed or changed, which knew none or another spelling. It is derived from
 * the name, so it makes neither a new version of the customer nor an entry in the audit trail.
 */
@Injectable()
export class SpellNames {
  constructor(@Inject(Database) private readonly database: Database) {}

  async spellAll(leaving: AbortSignal): Promise<void> {
    while (!leaving.aborted && (await this.spellSome()) === AT_ONCE);
  }

  /** How many there were; of two who do it at once each takes others. */
  private spellSome(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const unspelled = await tx.query<{ id: string; name: string; kind: Kind }>(
        `SELECT id, name, kind FROM customer
         WHERE id IN (SELECT id FROM (SELECT id FROM customer WHERE pinyin IS NULL LIMIT ${AT_ONCE}) AS s
           UNION ALL SELECT customer_id FROM (
             SELECT customer_id FROM customer_to_respell LIMIT ${AT_ONCE}) AS r)
         ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      );
      if (unspelled.length === 0) return 0;
      const ids = unspelled.map(({ id }) => id);
      const sounds = unspelled.map(({ name, kind }) => soundOf(name, kind));
      await tx.query(
        `UPDATE customer SET pinyin = spelled.pinyin, initials = spelled.initials
         FROM unnest($1::uuid[], $2::text[], $3::text[]) AS spelled (id, pinyin, initials)
         WHERE customer.id = spelled.id AND customer.status <> 'erased'`,
        [ids, sounds.map(({ pinyin }) => pinyin), sounds.map(({ initials }) => initials)],
      );
      await tx.query(
        `UPDATE customer SET pinyin = '' WHERE id = ANY ($1::uuid[]) AND status = 'erased'`,
        [ids],
      );
      await tx.query('DELETE FROM customer_to_respell WHERE customer_id = ANY ($1::uuid[])', [ids]);
      return unspelled.length;
    });
  }
}
