import { CallbackAttemptedV1, CallbackUnreachableV1 } from '@kefu/messages-callbacks';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { allowUnconfirmedClose, noteContact } from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

/** G-02: whether the customer can be reached decides whether the manager may close without them. */
@Controller()
export class FollowCallsWhenMade {
  constructor(private readonly orders: RepairOrders) {}

  @When(CallbackUnreachableV1)
  async onUnreachable(event: CallbackUnreachableV1, { aggregateId, time }: EventMeta) {
    const { plan, attempts, days, concerns } = event;
    if (!concerns.repairOrderId) return;
    const callback = { callbackId: aggregateId, plan, attempts, days, at: time };
    await this.orders.change(concerns.repairOrderId, system('G-02'), (order) =>
      allowUnconfirmedClose(order, callback),
    );
  }

  /** Who has no time has been reached, too. */
  @When(CallbackAttemptedV1)
  async onAttempted({ outcome, concerns }: CallbackAttemptedV1) {
    const { repairOrderId } = concerns;
    if (!repairOrderId || (outcome !== 'answered' && outcome !== 'no-time')) return;
    const found = await this.orders.find(repairOrderId);
    if (found?.state.unreachable === undefined) return;
    await this.orders.change(repairOrderId, system('G-02'), noteContact);
  }
}
