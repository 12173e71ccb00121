import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller } from '@nestjs/common';
import { followCustomer } from '../domain/index.js';
import { Refunds } from '../store/index.js';

/** What goes back to a merged customer goes back to the survivor (CU-01). */
@Controller()
export class FollowRefundsWhenMerged extends followMergers(CustomerMergedV1) {
  constructor(private readonly refunds: Refunds) {
    super();
  }

  override async follow(tx: Transaction, { mergedId, standingId, by }: Merger): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM refund WHERE customer_id = $1 ORDER BY id',
      [mergedId],
    );
    for (const { id } of rows) {
      await this.refunds.change(id, by, (one) => followCustomer(one, standingId));
    }
  }
}
