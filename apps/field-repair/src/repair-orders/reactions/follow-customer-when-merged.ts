import { CustomerMergedV1 } from '@kefu/messages-customers';
import type { Transaction } from '@kefu/persistence';
import { followMergers, type Merger } from '@kefu/service';
import { Controller } from '@nestjs/common';
import { followCustomer } from '../domain/index.js';
import { ordersOf, RepairOrders, Technicians } from '../store/index.js';

/** What was the merged customer's is the survivor's: orders, assets, whom they refused (CU-01). */
@Controller()
export class FollowCustomerWhenMerged extends followMergers(CustomerMergedV1, ['asset_record']) {
  constructor(
    private readonly orders: RepairOrders,
    private readonly technicians: Technicians,
  ) {
    super();
  }

  override async follow(tx: Transaction, { mergedId, standingId, by }: Merger): Promise<void> {
    for (const id of await ordersOf(tx, mergedId)) {
      await this.orders.change(id, by, (order) => followCustomer(order, standingId));
    }
    await this.technicians.handOverRefusals(mergedId, standingId);
  }
}
