import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller } from '@nestjs/common';
import { followCustomer } from '../domain/index.js';
import { Complaints, complaintsOf } from '../store/index.js';

const copies = ['asset_record', 'order_record'];

/** What was the merged customer's is the survivor's (CU-01). */
@Controller()
export class FollowCustomerWhenMerged extends followMergers(CustomerMergedV1, copies) {
  constructor(private readonly complaints: Complaints) {
    super();
  }

  override async follow(tx: Transaction, { mergedId, standingId, by }: Merger): Promise<void> {
    for (const id of await complaintsOf(tx, mergedId)) {
      await this.complaints.change(id, by, (complaint, context) =>
        followCustomer(complaint, mergedId, standingId, context),
      );
    }
  }
}
