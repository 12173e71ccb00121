import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller } from '@nestjs/common';
import { followCustomer } from '../domain/index.js';
import { Invoices } from '../store/index.js';

/** An invoice of a merged customer is the survivor’s (CU-01). */
@Controller()
export class FollowInvoicesWhenMerged extends followMergers(CustomerMergedV1) {
  constructor(private readonly invoices: Invoices) {
    super();
  }

  override async follow(tx: Transaction, { mergedId, standingId, by }: Merger): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM invoice WHERE customer_id = $1 ORDER BY id',
      [mergedId],
    );
    for (const { id } of rows) {
      await this.invoices.change(id, by, (one) => followCustomer(one, standingId));
    }
  }
}
