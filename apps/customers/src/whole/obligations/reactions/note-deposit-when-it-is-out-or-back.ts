import {
  DepositMovementReversedV1,
  DepositPaidV1,
  DepositSettledV1,
} from '@kefu/messages-contracts';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { KeepObligations } from '../keep-obligations.js';

const depositOf = ({ aggregateId }: EventMeta) => ({ kind: 'deposit', id: aggregateId }) as const;

/** What is out with a customer is to come back, until it has or is lost (CT-04). */
@Controller()
export class NoteDepositWhenItIsOutOrBack {
  constructor(@Inject(KeepObligations) private readonly obligations: KeepObligations) {}

  @When(DepositPaidV1)
  onPaid({ customerId, number }: DepositPaidV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(depositOf(meta), customerId, number);
  }

  @When(DepositSettledV1)
  onSettled(_event: DepositSettledV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(depositOf(meta));
  }

  /** A payment that was none leaves nothing out; a return or a loss that was none leaves it out. */
  @When(DepositMovementReversedV1)
  onReversed({ customerId, number, outstanding }: DepositMovementReversedV1, meta: EventMeta) {
    return outstanding === '0.00'
      ? this.obligations.settle(depositOf(meta))
      : this.obligations.open(depositOf(meta), customerId, number);
  }
}
