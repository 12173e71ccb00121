import {
  ComplaintClosedV1,
  ComplaintMaliceAppealedV1,
  ComplaintMaliceOverturnedV1,
  ComplaintMaliceToldV1,
  ComplaintMaliceUpheldV1,
  ComplaintRecordedV1,
  ComplaintReopenedV1,
  ComplaintVoidedV1,
  ComplaintWithdrawnV1,
} from '@kefu/messages-complaints';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { KeepObligations } from '../keep-obligations.js';

const complaintOf = ({ aggregateId }: EventMeta) =>
  ({ kind: 'complaint', id: aggregateId }) as const;

/**
 * Who complained is owed an answer until it ends. Judged malicious, they are owed the letter that says
 * what follows, and their appeal a decision (CP-09).
 */
@Controller()
export class NoteComplaintWhenItOpensOrEnds {
  constructor(@Inject(KeepObligations) private readonly obligations: KeepObligations) {}

  @When(ComplaintRecordedV1)
  onRecorded({ customerId, number }: ComplaintRecordedV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(complaintOf(meta), customerId, number);
  }

  @When(ComplaintReopenedV1)
  onReopened({ customerId, number }: ComplaintReopenedV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(complaintOf(meta), customerId, number);
  }

  @When(ComplaintMaliceAppealedV1)
  onAppealed({ customerId, number }: ComplaintMaliceAppealedV1, meta: EventMeta): Promise<void> {
    return this.obligations.open(complaintOf(meta), customerId, number);
  }

  @When(ComplaintMaliceOverturnedV1)
  onOverturned(
    { customerId, number }: ComplaintMaliceOverturnedV1,
    meta: EventMeta,
  ): Promise<void> {
    return this.obligations.open(complaintOf(meta), customerId, number);
  }

  @When(ComplaintMaliceUpheldV1)
  onUpheld(_event: ComplaintMaliceUpheldV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(complaintOf(meta));
  }

  @When(ComplaintMaliceToldV1)
  onTold(_event: ComplaintMaliceToldV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(complaintOf(meta));
  }

  @When(ComplaintClosedV1)
  onClosed(_event: ComplaintClosedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(complaintOf(meta));
  }

  @When(ComplaintWithdrawnV1)
  onWithdrawn(_event: ComplaintWithdrawnV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(complaintOf(meta));
  }

  @When(ComplaintVoidedV1)
  onVoided(_event: ComplaintVoidedV1, meta: EventMeta): Promise<void> {
    return this.obligations.settle(complaintOf(meta));
  }
}
