import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller } from '@nestjs/common';
import { Contracts, contractsOf } from '../store/index.js';

/** A merged customer's contracts are the survivor's (CU-01). */
@Controller()
export class FollowCustomerWhenMerged extends followMergers(CustomerMergedV1) {
  constructor(private readonly contracts: Contracts) {
    super();
  }

  override async follow(tx: Transaction, { mergedId, standingId, by }: Merger): Promise<void> {
    for (const id of await contractsOf(tx, mergedId)) {
      await this.contracts.change(id, by, (contract) => ({
        next: { ...contract, customerId: standingId },
        events: [],
        reason: `its customer was merged into ${standingId}`,
      }));
    }
  }
}
