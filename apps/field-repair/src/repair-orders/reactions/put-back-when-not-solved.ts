import { CallbackCompletedV1 } from '@kefu/messages-callbacks';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { putBackAfterCallback } from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

/** CB-12: the customer says, in whichever callback, that the fault is still there. */
@Controller()
export class PutBackWhenNotSolved {
  constructor(@Inject(RepairOrders) private readonly orders: RepairOrders) {}

  @When(CallbackCompletedV1)
  async on({ plan, solved, concerns }: CallbackCompletedV1, meta: EventMeta): Promise<void> {
    if (solved !== false || !concerns.repairOrderId) return;
    await this.orders.change(concerns.repairOrderId, system(plan), (order, context) =>
      putBackAfterCallback(order, meta.aggregateId, context),
    );
  }
}
