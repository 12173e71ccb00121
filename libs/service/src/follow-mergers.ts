import { system, type Actor, type EventClass } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Database, recordMerger, type Transaction } from '@kefu/persistence';
import { Controller, Inject, type Type } from '@nestjs/common';

/** What says of the record that it is about into which other one it was merged. */
interface Merged {
  readonly survivorId: string;
}

export interface Merger {
  readonly mergedId: string;
  /** Who stands for both now: the survivor, or whoever that was merged into since. */
  readonly standingId: string;
  readonly by: Actor;
}

export interface FollowsMergers {
  /** Called first, for locks that are taken before all others. */
  prepare(tx: Transaction): Promise<void>;
  /** What else goes over, in the same transaction. */
  follow(tx: Transaction, merger: Merger): Promise<void>;
}

/**
 * A reaction that hands what a merged customer had to the survivor (CU-01). It stands among the
 * controllers of a part; what is more than a `customer_id` in a copy says `follow`:
 *
 * ```ts
 * class FollowCustomerWhenMerged extends followMergers(CustomerMergedV1, ['asset_record']) {
 *   override async follow(tx, { mergedId, standingId, by }) { … }
 * }
 * ```
 */
export const followMergers = <Said extends Merged>(
  merged: EventClass<Said>,
  tables: readonly string[] = [],
): Type<FollowsMergers> => {
  @Controller()
  class FollowsMergersOfOthers implements FollowsMergers {
    @Inject(Database) readonly database!: Database;

    prepare(_tx: Transaction): Promise<void> {
      return Promise.resolve();
    }

    follow(_tx: Transaction, _merger: Merger): Promise<void> {
      return Promise.resolve();
    }

    @When(merged)
    onMerged({ survivorId }: Said, { aggregateId: mergedId }: EventMeta): Promise<void> {
      return this.database.transaction(async (tx) => {
        await this.prepare(tx);
        const standingId = await recordMerger(tx, mergedId, survivorId);
        for (const table of tables) {
          const text = `UPDATE ${table} SET customer_id = $2 WHERE customer_id = $1`;
          await tx.query(text, [mergedId, standingId]);
        }
        const by = system('follow-customer-when-merged');
        await this.follow(tx, { mergedId, standingId, by });
      });
    }
  }
  return FollowsMergersOfOthers;
};
