import { plusMillis } from '@kefu/kernel';
import { Database, nextNumber, oneAtATime } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { domain, RepairOrders } from '../repair-orders/index.js';
import { customerOf, peopleOf } from './demo-of-others.js';
import { DemoPenalties } from './demo-penalties.js';
import { demoOrders, type DemoOrder } from './invent-orders.js';

const MINUTE = 60_000;

/** A repair order in each of its states, the first time that a centre starts as the demo. */
@Injectable()
export class DemoOrders {
  constructor(
    private readonly orders: RepairOrders,
    private readonly penalties: DemoPenalties,
    private readonly database: Database,
  ) {}

  load(): Promise<void> {
    return this.database.transaction(async () => {
      await oneAtATime(this.database, 'making up the demo');
      const [present] = await this.database.query('SELECT 1 FROM repair_order LIMIT 1');
      if (present) return;
      for (const order of demoOrders) await this.make(order);
      await this.penalties.decide();
    });
  }

  private async make({ customer, ago, faultCode, fault, steps }: DemoOrder): Promise<void> {
    const { asset, contactId, ...caller } = customerOf(customer);
    const people = peopleOf(asset.regionId);
    const report = { ...caller, channel: 'phone', faultCode, fault };
    const number = await nextNumber(this.database, 'repair_order_number', 'R', 8);
    const { state } = await this.orders.create(people.agent, (context) => {
      const now = plusMillis(context.now, -ago * MINUTE);
      return domain.reportFault(report, asset, number, { ...context, now });
    });
    for (const { by, after, decide } of steps) {
      await this.orders.change(state.id, people[by], (order, context) => {
        // each step lies as long after the report as it would in a real case
        const now = plusMillis(context.now, (after - ago) * MINUTE);
        return decide(order, { people, contactId, asset, context: { ...context, now } });
      });
    }
  }
}
