import {
  RepairOrderCancelledV1,
  RepairOrderClosedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { plans } from '../domain/index.js';
import { OrderCallbacks } from '../store/index.js';

/** Nobody is called about an order that is closed, cancelled or voided. */
@Controller()
export class SkipWhenOrderIsOver {
  constructor(@Inject(OrderCallbacks) private readonly callbacks: OrderCallbacks) {}

  @When(RepairOrderClosedV1)
  onClosed(_event: RepairOrderClosedV1, meta: EventMeta) {
    return this.skip(meta, 'order-closed');
  }

  @When(RepairOrderCancelledV1)
  onCancelled(_event: RepairOrderCancelledV1, meta: EventMeta) {
    return this.skip(meta, 'order-cancelled');
  }

  @When(RepairOrderVoidedV1)
  onVoided(_event: RepairOrderVoidedV1, meta: EventMeta) {
    return this.skip(meta, 'order-voided');
  }

  private skip(meta: EventMeta, reason: string): Promise<void> {
    return this.callbacks.endAll(meta.aggregateId, reason, system('G-02'), plans);
  }
}
