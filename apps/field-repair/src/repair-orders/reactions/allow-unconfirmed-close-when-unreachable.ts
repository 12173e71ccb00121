import { CallbackUnreachableV1 } from '@kefu/messages-callbacks';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { allowUnconfirmedClose } from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

/** G-02: the callbacks gave up on the customer, so the manager may close. */
@Controller()
export class AllowUnconfirmedCloseWhenUnreachable {
  constructor(private readonly orders: RepairOrders) {}

  @When(CallbackUnreachableV1)
  async on({ attempts, days, concerns }: CallbackUnreachableV1, { aggregateId }: EventMeta) {
    if (!concerns.repairOrderId) return;
    const callback = { callbackId: aggregateId, attempts, days };
    await this.orders.change(concerns.repairOrderId, system('G-02'), (order) =>
      allowUnconfirmedClose(order, callback),
    );
  }
}
