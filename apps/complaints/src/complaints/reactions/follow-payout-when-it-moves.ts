import { system } from '@kefu/kernel';
import { PayoutPaidV1, PayoutRefusedV1, PayoutReturnedV1 } from '@kefu/messages-contracts';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { hearPaid, hearRefused, hearReturned } from '../domain/index.js';
import { Complaints } from '../store/index.js';

const by = system('CP-11');

/** CP-11: compensation waits for its payment, which contracts makes; or refuses, or takes back. */
@Controller()
export class FollowPayoutWhenItMoves {
  constructor(private readonly complaints: Complaints) {}

  @When(PayoutPaidV1)
  async onPaid(event: PayoutPaidV1, { aggregateId: payoutId }: EventMeta): Promise<void> {
    const { complaintId, disposalId, kind, amount, paidOn, method, paidBy } = event;
    const paid = { payoutId, disposalId, kind, amount, paidOn, method, by: paidBy };
    await this.complaints.change(complaintId, by, (complaint, context) =>
      hearPaid(complaint, paid, context),
    );
  }

  @When(PayoutReturnedV1)
  async onReturned(event: PayoutReturnedV1, { aggregateId: payoutId }: EventMeta): Promise<void> {
    const { complaintId, returnedOn: on, recordedBy } = event;
    await this.complaints.change(complaintId, by, (complaint, context) =>
      hearReturned(complaint, { payoutId, on, by: recordedBy }, context),
    );
  }

  @When(PayoutRefusedV1)
  async onRefused(event: PayoutRefusedV1, { aggregateId: payoutId }: EventMeta): Promise<void> {
    const { complaintId, disposalId, why } = event;
    await this.complaints.change(complaintId, by, (complaint, context) =>
      hearRefused(complaint, { payoutId, disposalId, why }, context),
    );
  }
}
