import { RepairOrderSignedV1 } from '@kefu/messages-field-repair';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { FileRepairs } from '../store/file-repairs.js';

/** CU-02: the repair gets its entry in the asset's service file, which is opened with the first one. */
@Controller()
export class AddEntryWhenRepairSigned {
  constructor(private readonly repairs: FileRepairs) {}

  @When(RepairOrderSignedV1)
  async on(event: RepairOrderSignedV1, { aggregateId }: EventMeta): Promise<void> {
    const { customerId, assetId, signedAt } = event;
    const repair = { repairOrderId: aggregateId, customerId, assetId, at: signedAt };
    await this.repairs.entryFor(system('CU-02'), repair);
  }
}
