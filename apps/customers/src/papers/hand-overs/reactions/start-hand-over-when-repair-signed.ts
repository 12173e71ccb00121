import { RepairOrderSignedV1 } from '@kefu/messages-field-repair';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { StartHandOvers } from '../store/start-hand-overs.js';

/** CU-04: the customer has the asset back, and has signed for it. */
@Controller()
export class StartHandOverWhenRepairSigned {
  constructor(@Inject(StartHandOvers) private readonly starting: StartHandOvers) {}

  @When(RepairOrderSignedV1)
  async on(event: RepairOrderSignedV1, { aggregateId }: EventMeta): Promise<void> {
    const { customerId, assetId, signedAt: at } = event;
    await this.starting.afterRepair(system('CU-04'), { customerId, assetId, at }, aggregateId);
  }
}
