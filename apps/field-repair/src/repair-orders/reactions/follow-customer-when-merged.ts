import { system } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { When, type EventMeta } from '@kefu/messaging';
import { Database, recordMerger } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';
import { followCustomer } from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

/** What was the merged customer's is the survivor's: orders, assets, whom he refused (CU-01). */
@Controller()
export class FollowCustomerWhenMerged {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RepairOrders) private readonly orders: RepairOrders,
  ) {}

  @When(CustomerMergedV1)
  on({ survivorId }: CustomerMergedV1, { aggregateId: mergedId }: EventMeta): Promise<void> {
    return this.database.transaction(async (tx) => {
      const standing = await recordMerger(tx, mergedId, survivorId);
      await tx.query('UPDATE asset_record SET customer_id = $2 WHERE customer_id = $1', [
        mergedId,
        standing,
      ]);
      await tx.query(
        `WITH his AS (DELETE FROM refused_technician WHERE customer_id = $1
                      RETURNING technician_id, order_id)
         INSERT INTO refused_technician (customer_id, technician_id, order_id)
         SELECT $2, technician_id, order_id FROM his ON CONFLICT DO NOTHING`,
        [mergedId, standing],
      );
      const orders = await tx.query<{ id: string }>(
        'SELECT id FROM repair_order WHERE customer_id = $1 ORDER BY id',
        [mergedId],
      );
      const by = system('follow-customer-when-merged');
      for (const { id } of orders) {
        await this.orders.change(id, by, (order) => followCustomer(order, standing));
      }
    });
  }
}
