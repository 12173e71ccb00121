import { system } from '@kefu/kernel';
import {
  RepairOrderCancelledV1,
  RepairOrderClosedV1,
  RepairOrderDeclinedV1,
  RepairOrderRescheduledV1,
  RepairOrderTechnicianRefusedV1,
  RepairOrderUnsolvedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { repairPlans } from '../domain/index.js';
import { OrderCallbacks } from '../store/order-callbacks.js';

/** What was to be asked is not to be asked any more, because of what happened to the order. */
@Controller()
export class EndCallbacksWhenOrderMoves {
  constructor(private readonly callbacks: OrderCallbacks) {}

  @When(RepairOrderRescheduledV1)
  onRescheduled(_event: RepairOrderRescheduledV1, meta: EventMeta) {
    return this.notComing(meta, 'appointment-moved');
  }

  @When(RepairOrderDeclinedV1)
  onDeclined(_event: RepairOrderDeclinedV1, meta: EventMeta) {
    return this.notComing(meta, 'visit-declined');
  }

  @When(RepairOrderTechnicianRefusedV1)
  onRefused(_event: RepairOrderTechnicianRefusedV1, meta: EventMeta) {
    return this.notComing(meta, 'technician-refused');
  }

  /** What was signed for is asked about after the next receipt. */
  @When(RepairOrderUnsolvedV1)
  onUnsolved(_event: RepairOrderUnsolvedV1, { aggregateId }: EventMeta) {
    return this.callbacks.endAll(aggregateId, 'unsolved', system('CB-03'), ['CB-03']);
  }

  @When(RepairOrderClosedV1)
  onClosed(_event: RepairOrderClosedV1, meta: EventMeta) {
    return this.over(meta, 'order-closed');
  }

  @When(RepairOrderCancelledV1)
  onCancelled(_event: RepairOrderCancelledV1, meta: EventMeta) {
    return this.over(meta, 'order-cancelled');
  }

  @When(RepairOrderVoidedV1)
  onVoided(_event: RepairOrderVoidedV1, meta: EventMeta) {
    return this.over(meta, 'order-voided');
  }

  /** CB-01: nobody is to come at that time any more, and word of it came before. */
  private notComing({ aggregateId }: EventMeta, reason: string) {
    return this.callbacks.endAll(aggregateId, reason, system('CB-01'), ['CB-01']);
  }

  private over({ aggregateId }: EventMeta, reason: string) {
    return this.callbacks.endAll(aggregateId, reason, system('G-02'), repairPlans);
  }
}
