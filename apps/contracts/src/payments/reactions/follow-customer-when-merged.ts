import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller } from '@nestjs/common';
import { followCustomer } from '../domain/index.js';
import { Payments } from '../store/index.js';

/** What a merged customer paid, the survivor paid (CU-01). */
@Controller()
export class FollowPaymentsWhenMerged extends followMergers(CustomerMergedV1) {
  constructor(private readonly payments: Payments) {
    super();
  }

  override async follow(tx: Transaction, { mergedId, standingId, by }: Merger): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM payment WHERE customer_id = $1 ORDER BY id',
      [mergedId],
    );
    for (const { id } of rows) {
      await this.payments.change(id, by, (one) => followCustomer(one, standingId));
    }
  }
}
