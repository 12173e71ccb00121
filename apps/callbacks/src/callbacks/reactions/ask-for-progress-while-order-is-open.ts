import type { Handbook } from '@kefu/handbook';
import { plusMillis, type Clock } from '@kefu/kernel';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { WhenDue } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { planCallback } from '../domain/index.js';
import { LOOK, OPEN_ORDERS, OpenOrders } from '../store/open-orders.js';
import { OrderCallbacks } from '../store/order-callbacks.js';

const UNTIL_NEXT_LOOK_MS = 60 * 60_000;

/** CB-02: while an order is open its customer is asked every so many days how far it is. */
@Injectable()
export class AskForProgressWhileOrderIsOpen {
  constructor(
    private readonly callbacks: OrderCallbacks,
    private readonly openOrders: OpenOrders,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Plans what falls due before it looks the next time, so that none comes onto a list too late. */
  @WhenDue(OPEN_ORDERS, LOOK)
  async on(): Promise<void> {
    await this.openOrders.lookAgain();
    const now = this.clock.now();
    const soon = plusMillis(now, UNTIL_NEXT_LOOK_MS);
    for (const { id, askedAt, times, ...order } of await this.openOrders.quiet()) {
      const next = this.handbook.deadline('CB-02', askedAt, [], { parameter: 'every' }).at;
      if (next > soon) continue;
      const of = { ...order, concerns: { repairOrderId: id } };
      const planned = { plan: 'CB-02', occasion: `progress-${times + 1}` } as const;
      const dueAt = next < now ? now : next;
      await this.callbacks.planOnce(
        { ...of, ...planned, replaces: ['CB-02'], replacedBecause: 'asked-anew' },
        ({ customerId, agentId }, context) =>
          planCallback({ ...planned, dueAt }, { ...of, customerId }, agentId, context),
      );
    }
  }
}
