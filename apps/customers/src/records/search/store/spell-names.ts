import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { soundOf } from '../../identity/index.js';

const AT_ONCE = 200;

/**
 * Puts names into pinyin that an earlier version filed or changed, which knew none. It is derived from
 * the name, so it makes neither a new version of the customer nor an entry in his audit trail.
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
      const unspelled = await tx.query<{ id: string; name: string }>(
        `SELECT id, name FROM customer WHERE pinyin IS NULL ORDER BY id LIMIT ${AT_ONCE}
         FOR UPDATE SKIP LOCKED`,
      );
      if (unspelled.length === 0) return 0;
      const pinyin = unspelled.map(({ name }) => soundOf(name).pinyin);
      await tx.query(
        `UPDATE customer SET pinyin = spelled.pinyin
         FROM unnest($1::uuid[], $2::text[]) AS spelled (id, pinyin) WHERE customer.id = spelled.id`,
        [unspelled.map(({ id }) => id), pinyin],
      );
      return unspelled.length;
    });
  }
}
