import {
  ComplaintClosedV1,
  ComplaintEvaluatedV1,
  ComplaintEvaluationRequestedV1,
  ComplaintResultToldV1,
  ComplaintVoidedV1,
  ComplaintWithdrawnV1,
} from '@kefu/messages-complaints';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { ComplaintCallbacks } from '../store/complaint-callbacks.js';

/**
 * CP-10: a customer who was told the result of their complaint is asked what they think of it, whether
 * or not they answered questionnaires lately (CB-11), unless they said so in another way.
 */
@Controller()
export class AskForEvaluationWhenResultIsTold {
  constructor(private readonly callbacks: ComplaintCallbacks) {}

  @When(ComplaintResultToldV1)
  onTold(event: ComplaintResultToldV1, { aggregateId, sequence }: EventMeta): Promise<void> {
    const { customerId, regionId, toldAt: resultToldAt } = event;
    const about = { customerId, regionId, complaintId: aggregateId, resultToldAt };
    return this.callbacks.plan({ ...about, occasion: `result-${sequence}` });
  }

  @When(ComplaintEvaluationRequestedV1)
  onRequested(event: ComplaintEvaluationRequestedV1, meta: EventMeta): Promise<void> {
    const { customerId, regionId, resultToldAt } = event;
    const about = { customerId, regionId, complaintId: meta.aggregateId, resultToldAt };
    return this.callbacks.planAgain({ ...about, occasion: `asked-${meta.sequence}` });
  }

  @When(ComplaintEvaluatedV1)
  onEvaluated(_event: ComplaintEvaluatedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.callbacks.endAll(aggregateId, 'evaluated');
  }

  @When(ComplaintClosedV1)
  onClosed(_event: ComplaintClosedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.callbacks.endAll(aggregateId, 'complaint-closed');
  }

  @When(ComplaintWithdrawnV1)
  onWithdrawn(_event: ComplaintWithdrawnV1, { aggregateId }: EventMeta): Promise<void> {
    return this.callbacks.endAll(aggregateId, 'complaint-withdrawn');
  }

  @When(ComplaintVoidedV1)
  onVoided(_event: ComplaintVoidedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.callbacks.endAll(aggregateId, 'complaint-voided');
  }
}
