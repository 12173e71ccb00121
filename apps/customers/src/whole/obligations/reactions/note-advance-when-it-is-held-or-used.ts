import {
  PaymentAdvanceReturnedV1,
  PaymentAllocatedV1,
  PaymentRecordedV1,
  PaymentReversedV1,
} from '@kefu/messages-contracts';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { KeepObligations } from '../keep-obligations.js';

const advanceOf = ({ aggregateId }: EventMeta) => ({ kind: 'advance', id: aggregateId }) as const;

/** Money of a customer that the centre holds, until it is used or went back (CT-05, CT-08). */
@Controller()
export class NoteAdvanceWhenItIsHeldOrUsed {
  constructor(@Inject(KeepObligations) private readonly obligations: KeepObligations) {}

  @When(PaymentRecordedV1)
  async onRecorded(
    { advance, customerId, number }: PaymentRecordedV1,
    meta: EventMeta,
  ): Promise<void> {
    if (advance !== '0.00') await this.obligations.open(advanceOf(meta), customerId, number);
  }

  @When(PaymentAllocatedV1)
  async onAllocated({ advance }: PaymentAllocatedV1, meta: EventMeta): Promise<void> {
    if (advance === '0.00') await this.obligations.settle(advanceOf(meta));
  }

  @When(PaymentAdvanceReturnedV1)
  async onReturned({ advance }: PaymentAdvanceReturnedV1, meta: EventMeta): Promise<void> {
    if (advance === '0.00') await this.obligations.settle(advanceOf(meta));
  }

  @When(PaymentReversedV1)
  onReversed(_event: PaymentReversedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(advanceOf(meta));
  }
}
