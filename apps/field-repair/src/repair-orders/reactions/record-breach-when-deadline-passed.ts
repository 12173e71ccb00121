import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { recordBreach, type RepairDeadline, type RunningDeadline } from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

@Injectable()
export class RecordBreachWhenDeadlinePassed {
  constructor(@Inject(RepairOrders) private readonly orders: RepairOrders) {}

  @WhenDue('repair-order', 'FR-02')
  @WhenDue('repair-order', 'FR-03')
  @WhenDue('repair-order', 'FR-11')
  async on(timer: FiredTimer): Promise<void> {
    await this.orders.change(
      timer.ref,
      system(timer.kind),
      (order) =>
        recordBreach(order, timer.kind as RepairDeadline, timer.payload as RunningDeadline),
      { noWait: true },
    );
  }
}
