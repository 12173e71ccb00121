import { CallbackCompletedV1 } from '@kefu/messages-callbacks';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import {
  closeAfterCallback,
  denyArrival,
  noteSaidSolved,
  putBackAfterCallback,
} from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

/**
 * The stage C callback found the fault gone (FR-13), or stage B did (CB-02), any found it still there
 * (CB-12), or stage A found that nobody had come (CB-01).
 */
@Controller()
export class DecideWhenCallbackCompleted {
  constructor(private readonly orders: RepairOrders) {}

  @When(CallbackCompletedV1)
  async on(event: CallbackCompletedV1, { aggregateId: callbackId }: EventMeta) {
    const { plan, arrived, solved, concerns, completedAt } = event;
    const { repairOrderId } = concerns;
    if (!repairOrderId) return;
    if (arrived === false) {
      const said = { callbackId, at: completedAt };
      await this.orders.change(repairOrderId, system(plan), (order, context) =>
        denyArrival(order, said, context),
      );
    }
    if (solved && plan === 'CB-02') {
      const said = { callbackId, at: completedAt };
      await this.orders.change(repairOrderId, system(plan), (order) => noteSaidSolved(order, said));
    }
    if (solved === undefined || (solved && plan !== 'CB-03')) return;
    const decide = solved ? closeAfterCallback : putBackAfterCallback;
    await this.orders.change(repairOrderId, system(plan), (order, context) =>
      decide(order, callbackId, context),
    );
  }
}
