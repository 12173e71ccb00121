import {
  CallbackCompletedV1,
  CallbackRescheduledV1,
  CallbackScheduledV1,
  CallbackSkippedV1,
  CallbackUnreachableV1,
} from '@kefu/messages-callbacks';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { KeepObligations } from '../keep-obligations.js';

const callbackOf = ({ aggregateId }: EventMeta) => ({ kind: 'callback', id: aggregateId }) as const;

/** A call that is due is owed until somebody answered, or the centre gave up. */
@Controller()
export class NoteCallbackWhenItIsDueOrDone {
  constructor(@Inject(KeepObligations) private readonly obligations: KeepObligations) {}

  @When(CallbackScheduledV1)
  onScheduled({ customerId }: CallbackScheduledV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(callbackOf(meta), customerId);
  }

  /** Also of one that had been given up, when the customer is reached all the same. */
  @When(CallbackRescheduledV1)
  onRescheduled({ customerId }: CallbackRescheduledV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(callbackOf(meta), customerId);
  }

  @When(CallbackCompletedV1)
  onCompleted(_event: CallbackCompletedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(callbackOf(meta));
  }

  @When(CallbackSkippedV1)
  onSkipped(_event: CallbackSkippedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(callbackOf(meta));
  }

  @When(CallbackUnreachableV1)
  onUnreachable(_event: CallbackUnreachableV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(callbackOf(meta));
  }
}
