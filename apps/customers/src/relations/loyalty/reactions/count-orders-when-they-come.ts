import type { Handbook } from '@kefu/handbook';
import { system } from '@kefu/kernel';
import { OrderAcceptedV1 } from '@kefu/messages-contracts';
import {
  RepairOrderCancelledV1,
  RepairOrderReportedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import { When, type EventMeta } from '@kefu/messaging';
import { HANDBOOK } from '@kefu/service';
import { Controller, Inject } from '@nestjs/common';
import { Loyalties } from '../store/loyalties.js';
import { OrdersHeardOf } from '../store/orders-heard-of.js';

const by = system('CU-12');

/** CU-12: whatever a customer orders counts for their class, until it is cancelled or voided. */
@Controller()
export class CountOrdersWhenTheyCome {
  constructor(
    private readonly loyalties: Loyalties,
    private readonly orders: OrdersHeardOf,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  @When(OrderAcceptedV1)
  onAccepted({ customerId, amount, acceptedAt }: OrderAcceptedV1, { aggregateId }: EventMeta) {
    const orderedOn = this.handbook.calendar.localDate(acceptedAt);
    const order = { id: aggregateId, orderedOn, amount };
    return this.loyalties.reckon(customerId, by, (standingId) =>
      this.orders.keep({ ...order, customerId: standingId, source: 'contracts' }),
    );
  }

  @When(RepairOrderReportedV1)
  onReported({ customerId, reportedAt }: RepairOrderReportedV1, { aggregateId }: EventMeta) {
    const orderedOn = this.handbook.calendar.localDate(reportedAt);
    const order = { id: aggregateId, orderedOn };
    return this.loyalties.reckon(customerId, by, (standingId) =>
      this.orders.keep({ ...order, customerId: standingId, source: 'field-repair' }),
    );
  }

  @When(RepairOrderVoidedV1)
  onVoided({ customerId }: RepairOrderVoidedV1, { aggregateId }: EventMeta) {
    return this.takeBack(customerId, aggregateId);
  }

  @When(RepairOrderCancelledV1)
  onCancelled({ customerId }: RepairOrderCancelledV1, { aggregateId }: EventMeta) {
    return this.takeBack(customerId, aggregateId);
  }

  private takeBack(customerId: string, orderId: string): Promise<void> {
    return this.loyalties.reckon(customerId, by, () => this.orders.takeBack(orderId));
  }
}
