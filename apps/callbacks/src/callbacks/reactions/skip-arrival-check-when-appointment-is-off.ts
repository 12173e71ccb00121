import {
  RepairOrderDeclinedV1,
  RepairOrderRescheduledV1,
  RepairOrderTechnicianRefusedV1,
} from '@kefu/messages-field-repair';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { OrderCallbacks } from '../store/index.js';

/** CB-01: nobody is to come at that time any more, and word of it came before. */
@Controller()
export class SkipArrivalCheckWhenAppointmentIsOff {
  constructor(@Inject(OrderCallbacks) private readonly callbacks: OrderCallbacks) {}

  @When(RepairOrderRescheduledV1)
  onRescheduled(_event: RepairOrderRescheduledV1, meta: EventMeta) {
    return this.skip(meta, 'appointment-moved');
  }

  @When(RepairOrderDeclinedV1)
  onDeclined(_event: RepairOrderDeclinedV1, meta: EventMeta) {
    return this.skip(meta, 'visit-declined');
  }

  @When(RepairOrderTechnicianRefusedV1)
  onRefused(_event: RepairOrderTechnicianRefusedV1, meta: EventMeta) {
    return this.skip(meta, 'technician-refused');
  }

  private skip(meta: EventMeta, reason: string): Promise<void> {
    return this.callbacks.endAll(meta.aggregateId, reason, system('CB-01'), ['CB-01']);
  }
}
