import {
  RepairOrderCancelledV1,
  RepairOrderClosedV1,
  RepairOrderReportedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { KeepObligations } from '../keep-obligations.js';

const orderOf = ({ aggregateId }: EventMeta) =>
  ({ kind: 'repair-order', id: aggregateId }) as const;

/** A fault that was reported is owed a repair until its order ends. */
@Controller()
export class NoteRepairOrderWhenItOpensOrEnds {
  constructor(@Inject(KeepObligations) private readonly obligations: KeepObligations) {}

  @When(RepairOrderReportedV1)
  onReported({ customerId, number }: RepairOrderReportedV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(orderOf(meta), customerId, number);
  }

  @When(RepairOrderClosedV1)
  onClosed(_event: RepairOrderClosedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(orderOf(meta));
  }

  @When(RepairOrderCancelledV1)
  onCancelled(_event: RepairOrderCancelledV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(orderOf(meta));
  }

  @When(RepairOrderVoidedV1)
  onVoided(_event: RepairOrderVoidedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(orderOf(meta));
  }
}
