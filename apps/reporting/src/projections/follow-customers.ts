import { CustomerMergedV1 } from '@kefu/messages-customers';
import { WhenMany, type ReceivedEvent } from '@kefu/messaging';
import { Database, recordMerger, standingIdsOf, type Transaction } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';

/** Rows under whoever stands for their customers now (CU-01), however old the event that they come from. */
export const underSurvivors = async <Row extends { readonly customerId: string }>(
  tx: Transaction,
  rows: readonly Row[],
): Promise<Row[]> => {
  const survivors = await standingIdsOf(
    tx,
    rows.map(({ customerId }) => customerId),
  );
  return rows.map((row) => ({
    ...row,
    customerId: survivors.get(row.customerId) ?? row.customerId,
  }));
};

/** What counted for a merged customer counts for the survivor; no figure changes. */
@Controller()
export class FollowCustomers {
  constructor(@Inject(Database) private readonly database: Database) {}

  @WhenMany([CustomerMergedV1])
  on(batch: ReceivedEvent<CustomerMergedV1>[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      for (const { meta, data } of batch) {
        const standing = await recordMerger(tx, meta.aggregateId, data.survivorId);
        for (const table of ['repair_order', 'callback', 'complaint', 'claim']) {
          tx.enqueue({
            name: `${table}-of-survivor`,
            text: `UPDATE ${table} SET customer_id = $2 WHERE customer_id = $1`,
            values: [meta.aggregateId, standing],
          });
        }
      }
    });
  }
}
