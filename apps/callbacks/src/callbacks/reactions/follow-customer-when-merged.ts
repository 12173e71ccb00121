import { system } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { ShareOut } from '../store/share-out.js';

/** The survivor is called instead, and is on one agent's list with all of it (CU-01, CB-11). */
@Controller()
export class FollowCustomerWhenMerged {
  constructor(private readonly shareOut: ShareOut) {}

  @When(CustomerMergedV1)
  on({ survivorId }: CustomerMergedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.shareOut.unite(aggregateId, survivorId, system('follow-customer-when-merged'));
  }
}
