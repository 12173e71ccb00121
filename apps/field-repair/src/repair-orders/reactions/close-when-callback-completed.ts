import { CallbackCompletedV1 } from '@kefu/messages-callbacks';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { closeAfterCallback } from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

/** FR-13: the stage C callback found the fault gone. */
@Controller()
export class CloseWhenCallbackCompleted {
  constructor(@Inject(RepairOrders) private readonly orders: RepairOrders) {}

  @When(CallbackCompletedV1)
  async on({ plan, solved, concerns }: CallbackCompletedV1, meta: EventMeta): Promise<void> {
    if (plan !== 'CB-03' || solved !== true || !concerns.repairOrderId) return;
    await this.orders.change(concerns.repairOrderId, system('CB-03'), (order, context) =>
      closeAfterCallback(order, meta.aggregateId, context),
    );
  }
}
