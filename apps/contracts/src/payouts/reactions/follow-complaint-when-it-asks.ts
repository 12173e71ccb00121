import { system } from '@kefu/kernel';
import { ComplaintPayoutAskedV1, ComplaintPayoutCalledOffV1 } from '@kefu/messages-complaints';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { payoutKinds } from '../domain/index.js';
import { KeepPayouts } from '../store/index.js';

const by = system('CT-08');

/** CP-11, CT-08: what a complaint says is to be paid is owed here, in whatever order money and words meet. */
@Controller()
export class FollowComplaintWhenItAsks {
  constructor(private readonly keeping: KeepPayouts) {}

  @When(ComplaintPayoutAskedV1)
  onAsked(event: ComplaintPayoutAskedV1, meta: EventMeta): Promise<void> {
    const { number: complaintNumber, kind: of, again = false, ...wanted } = event;
    const kind = payoutKinds.find((one) => one === of) ?? 'compensation';
    const { aggregateId: complaintId } = meta;
    return this.keeping.follow(by, { ...wanted, complaintId, complaintNumber, kind, again });
  }

  @When(ComplaintPayoutCalledOffV1)
  onCalledOff(event: ComplaintPayoutCalledOffV1, meta: EventMeta): Promise<void> {
    const { customerId, regionId, disposalId } = event;
    const nothing = { amount: '0.00', kind: 'compensation', complaintNumber: '' } as const;
    const of = { customerId, regionId, disposalId, complaintId: meta.aggregateId };
    return this.keeping.follow(by, { ...of, ...nothing, askedBy: by.id, again: false });
  }
}
