import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller } from '@nestjs/common';
import { CreditGrades } from '../../credit/index.js';
import { followCustomer } from '../domain/index.js';
import { Contracts, contractsOf } from '../store/index.js';

/** A merged customer's contracts are the survivor's (CU-01), whose credit counts (CT-10). */
@Controller()
export class FollowCustomerWhenMerged extends followMergers(CustomerMergedV1) {
  constructor(
    private readonly contracts: Contracts,
    private readonly grades: CreditGrades,
  ) {
    super();
  }

  override async follow(tx: Transaction, { mergedId, standingId, by }: Merger): Promise<void> {
    for (const id of await contractsOf(tx, mergedId)) {
      await this.contracts.change(id, by, async (contract, context) => {
        const today = context.handbook.calendar.localDate(context.now);
        const credit = (await this.grades.of(standingId, today)) ?? {};
        return followCustomer(contract, { mergedId, standingId, credit }, context);
      });
    }
  }
}
