import { RepairOrderConfirmedV1 } from '@kefu/messages-field-repair';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { arrivalOccasion, planArrivalCheck } from '../domain/index.js';
import { OrderCallbacks } from '../store/order-callbacks.js';

/** CB-01: every agreed appointment is asked about once it is over; a new one takes the old one's place. */
@Controller()
export class ScheduleArrivalCheckWhenConfirmed {
  constructor(private readonly callbacks: OrderCallbacks) {}

  @When(RepairOrderConfirmedV1)
  async on(event: RepairOrderConfirmedV1, meta: EventMeta): Promise<void> {
    const { customerId, regionId, contractKind, appointment, window } = event;
    const agreed = {
      concerns: { repairOrderId: meta.aggregateId, appointment },
      customerId,
      regionId,
      contractKind,
      windowEndsAt: window.to,
    };
    const occasion = arrivalOccasion(appointment);
    await this.callbacks.planOnce(
      {
        ...{ ...agreed, plan: 'CB-01', occasion, replaces: ['CB-01'] },
        replacedBecause: 'new-appointment',
      },
      ({ customerId: whom, agentId }, context) =>
        planArrivalCheck({ ...agreed, customerId: whom }, agentId, context),
    );
  }
}
