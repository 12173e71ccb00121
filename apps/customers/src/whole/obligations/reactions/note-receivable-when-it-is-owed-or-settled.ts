import {
  ReceivablePaidV1,
  ReceivablePaymentReversedV1,
  ReceivablePlannedV1,
  ReceivableVoidedV1,
  ReceivableWrittenOffV1,
} from '@kefu/messages-contracts';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { KeepObligations } from '../keep-obligations.js';

const receivableOf = ({ aggregateId }: EventMeta) =>
  ({ kind: 'receivable', id: aggregateId }) as const;

/** What a customer will owe or owes, until it is paid, written off or void (CT-05). */
@Controller()
export class NoteReceivableWhenItIsOwedOrSettled {
  constructor(@Inject(KeepObligations) private readonly obligations: KeepObligations) {}

  @When(ReceivablePlannedV1)
  onPlanned({ customerId, number }: ReceivablePlannedV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(receivableOf(meta), customerId, number);
  }

  @When(ReceivablePaidV1)
  async onPaid({ left }: ReceivablePaidV1, meta: EventMeta): Promise<void> {
    if (left === '0.00') await this.obligations.settle(receivableOf(meta));
  }

  @When(ReceivablePaymentReversedV1)
  onReversed({ customerId }: ReceivablePaymentReversedV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(receivableOf(meta), customerId);
  }

  @When(ReceivableVoidedV1)
  onVoided(_event: ReceivableVoidedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(receivableOf(meta));
  }

  @When(ReceivableWrittenOffV1)
  onWrittenOff(_event: ReceivableWrittenOffV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(receivableOf(meta));
  }
}
