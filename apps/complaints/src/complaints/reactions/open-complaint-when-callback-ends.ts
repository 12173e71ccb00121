import { CallbackCareCompletedV1, CallbackCompletedV1 } from '@kefu/messages-callbacks';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { ComplaintsOfCallbacks } from '../store/index.js';

/** CB-12: an intention to complain opens a complaint, from the end of the callback on (CP-08). */
@Controller()
export class OpenComplaintWhenCallbackEnds {
  constructor(private readonly complaints: ComplaintsOfCallbacks) {}

  @When(CallbackCompletedV1)
  on(event: CallbackCompletedV1, { aggregateId: id }: EventMeta): Promise<void> {
    const { plan, customerId, regionId, dissatisfied, wantsToComplain } = event;
    const { completedAt: endedAt, completedBy: endedBy, concerns } = event;
    const { repairOrderId } = concerns;
    const about = { plan, customerId, regionId, repairOrderId, dissatisfied, wantsToComplain };
    return this.complaints.hear({ id, ...about, endedAt, endedBy });
  }

  /** Somebody who was asked how they are getting on may complain of anything. */
  @When(CallbackCareCompletedV1)
  onCare(event: CallbackCareCompletedV1, { aggregateId: id }: EventMeta): Promise<void> {
    const { plan, customerId, regionId, dissatisfied, wantsToComplain } = event;
    const { completedAt: endedAt, completedBy: endedBy } = event;
    const about = { plan, customerId, regionId, dissatisfied, wantsToComplain };
    return this.complaints.hear({ id, ...about, endedAt, endedBy });
  }
}
