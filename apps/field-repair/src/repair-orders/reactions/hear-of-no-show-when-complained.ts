import { system } from '@kefu/kernel';
import { ComplaintNoShowToldV1 } from '@kefu/messages-complaints';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { noShowComplainedOf } from '../domain/index.js';
import { RepairOrders } from '../store/index.js';

/** FR-06: a customer complains that nobody came. */
@Controller()
export class HearOfNoShowWhenComplained {
  constructor(private readonly orders: RepairOrders) {}

  @When(ComplaintNoShowToldV1)
  async on({ repairOrderId, madeAt }: ComplaintNoShowToldV1, { aggregateId }: EventMeta) {
    const complaint = { complaintId: aggregateId, madeAt };
    await this.orders.change(repairOrderId, system('FR-06'), (order, context) =>
      noShowComplainedOf(order, complaint, context),
    );
  }
}
