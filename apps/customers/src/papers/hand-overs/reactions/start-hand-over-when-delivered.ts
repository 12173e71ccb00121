import { OrderDeliveredV1 } from '@kefu/messages-contracts';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { PaperOwners } from '../../files/index.js';
import { StartHandOvers } from '../store/start-hand-overs.js';

/** CU-03 */
@Controller()
export class StartHandOverWhenDelivered {
  constructor(
    @Inject(StartHandOvers) private readonly starting: StartHandOvers,
    @Inject(PaperOwners) private readonly owners: PaperOwners,
  ) {}

  @When(OrderDeliveredV1)
  async on(event: OrderDeliveredV1, { aggregateId }: EventMeta): Promise<void> {
    const { assetId, deliveredAt: at, salespersonId: holderId } = event;
    const customerId = await this.owners.standing(event.customerId);
    const papers = { customerId, assetId, at, holderId };
    await this.starting.afterDelivery(system('CU-03'), papers, aggregateId);
  }
}
