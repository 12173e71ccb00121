import { RepairOrderUnsolvedV1 } from '@kefu/messages-field-repair';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { OrderCallbacks } from '../store/index.js';

/** The order is open again: what was signed for is asked about after the next receipt. */
@Controller()
export class SkipCompletionCheckWhenUnsolved {
  constructor(@Inject(OrderCallbacks) private readonly callbacks: OrderCallbacks) {}

  @When(RepairOrderUnsolvedV1)
  on(_event: RepairOrderUnsolvedV1, meta: EventMeta): Promise<void> {
    return this.callbacks.endAll(meta.aggregateId, 'unsolved', system('CB-03'), ['CB-03']);
  }
}
