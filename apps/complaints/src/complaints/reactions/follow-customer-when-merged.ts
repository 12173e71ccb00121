import { system } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { When, type EventMeta } from '@kefu/messaging';
import { Database, recordMerger } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { followCustomer } from '../domain/index.js';
import { Complaints, complaintsOf } from '../store/index.js';

/** What was the merged customer's is the survivor's (CU-01). */
@Controller()
export class FollowCustomerWhenMerged {
  constructor(
    private readonly database: Database,
    private readonly complaints: Complaints,
  ) {}

  @When(CustomerMergedV1)
  on({ survivorId }: CustomerMergedV1, { aggregateId: mergedId }: EventMeta): Promise<void> {
    return this.database.transaction(async (tx) => {
      const standing = await recordMerger(tx, mergedId, survivorId);
      for (const table of ['asset_record', 'order_record']) {
        await tx.query(`UPDATE ${table} SET customer_id = $2 WHERE customer_id = $1`, [
          mergedId,
          standing,
        ]);
      }
      const by = system('follow-customer-when-merged');
      for (const id of await complaintsOf(tx, mergedId)) {
        await this.complaints.change(id, by, (complaint) => followCustomer(complaint, standing));
      }
    });
  }
}
