import type { Actor, Decision } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller, Inject, type Type } from '@nestjs/common';

interface OfACustomer {
  readonly customerId: string;
}

interface Store<State> {
  change(id: string, by: Actor, decide: (state: State) => Decision<State>): Promise<unknown>;
}

/** What these records have of a merged customer is the survivor's (CU-01). */
export const followCustomers = <State extends OfACustomer>(
  of: Type<Store<State>>,
  table: string,
): Type => {
  @Controller()
  class FollowsCustomers extends followMergers(CustomerMergedV1) {
    @Inject(of) readonly records!: Store<State>;

    override async follow(tx: Transaction, { mergedId, standingId, by }: Merger): Promise<void> {
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE customer_id = $1 ORDER BY id FOR UPDATE`,
        [mergedId],
      );
      for (const { id } of rows) {
        await this.records.change(id, by, (state) => ({
          next: { ...state, customerId: standingId },
          events: [],
          reason: 'customer-merged',
        }));
      }
    }
  }
  return FollowsCustomers;
};
