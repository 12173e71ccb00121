import { CallbackCompletedV1 } from '@kefu/messages-callbacks';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { closeAfterCallback, putBackAfterCallback } from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

/** The stage C callback found the fault gone (FR-13), or any found it still there (CB-12). */
@Controller()
export class DecideWhenCallbackCompleted {
  constructor(private readonly orders: RepairOrders) {}

  @When(CallbackCompletedV1)
  async on({ plan, solved, concerns }: CallbackCompletedV1, { aggregateId }: EventMeta) {
    const { repairOrderId } = concerns;
    if (!repairOrderId || solved === undefined || (solved && plan !== 'CB-03')) return;
    const decide = solved ? closeAfterCallback : putBackAfterCallback;
    await this.orders.change(repairOrderId, system(plan), (order, context) =>
      decide(order, aggregateId, context),
    );
  }
}
