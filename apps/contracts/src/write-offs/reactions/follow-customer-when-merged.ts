import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller } from '@nestjs/common';
import { followCustomer } from '../domain/index.js';
import { WriteOffs } from '../store/index.js';

/** What a merged customer did not pay, the survivor did not (CU-01). */
@Controller()
export class FollowWriteOffsWhenMerged extends followMergers(CustomerMergedV1) {
  constructor(private readonly writeOffs: WriteOffs) {
    super();
  }

  override async follow(tx: Transaction, { mergedId, standingId, by }: Merger): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM write_off WHERE customer_id = $1 ORDER BY id',
      [mergedId],
    );
    for (const { id } of rows) {
      await this.writeOffs.change(id, by, (one) => followCustomer(one, standingId));
    }
  }
}
