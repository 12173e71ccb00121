import { RepairOrderConfirmationRequestedV1 } from '@kefu/messages-field-repair';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { OrderCallbacks } from '../store/order-callbacks.js';

/** CB-03: skipping a call never closes the way; whoever asks for one more gets it, unless one is open. */
@Controller()
export class CallOnceMoreWhenAsked {
  constructor(private readonly callbacks: OrderCallbacks) {}

  @When(RepairOrderConfirmationRequestedV1)
  on(event: RepairOrderConfirmationRequestedV1, meta: EventMeta): Promise<void> {
    const { plan, customerId, regionId, requestedAt } = event;
    const concerns = { repairOrderId: meta.aggregateId };
    const occasion = `asked-${meta.sequence}`;
    return this.callbacks.planAgain(
      { plan, occasion, concerns, customerId, regionId },
      requestedAt,
    );
  }
}
