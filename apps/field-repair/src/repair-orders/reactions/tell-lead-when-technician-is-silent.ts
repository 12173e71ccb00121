import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { TELL_LEAD_INSTEAD, tellLeadInstead } from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

/** FR-03 */
@Injectable()
export class TellLeadWhenTechnicianIsSilent {
  constructor(@Inject(RepairOrders) private readonly orders: RepairOrders) {}

  @WhenDue('repair-order', TELL_LEAD_INSTEAD)
  async on(timer: FiredTimer): Promise<void> {
    await this.orders.change(timer.ref, system('FR-03'), tellLeadInstead, { noWait: true });
  }
}
