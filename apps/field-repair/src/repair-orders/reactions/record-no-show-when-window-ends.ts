import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { recordTechnicianNoShow, WINDOW_ENDS } from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

/** FR-05 */
@Injectable()
export class RecordNoShowWhenWindowEnds {
  constructor(@Inject(RepairOrders) private readonly orders: RepairOrders) {}

  @WhenDue('repair-order', WINDOW_ENDS)
  async on(timer: FiredTimer): Promise<void> {
    await this.orders.change(timer.ref, system('FR-05'), recordTechnicianNoShow, { noWait: true });
  }
}
