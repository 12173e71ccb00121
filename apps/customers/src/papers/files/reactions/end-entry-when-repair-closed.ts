import { RepairOrderClosedV1 } from '@kefu/messages-field-repair';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { FileRepairs } from '../store/file-repairs.js';
import { RepairOrderRecords } from '../store/repair-order-records.js';

/** CU-02: how it ended; a repair that was closed without a receipt (G-02) has its entry as well. */
@Controller()
export class EndEntryWhenRepairClosed {
  constructor(
    private readonly repairs: FileRepairs,
    private readonly records: RepairOrderRecords,
  ) {}

  @When(RepairOrderClosedV1)
  async on(event: RepairOrderClosedV1, { aggregateId }: EventMeta): Promise<void> {
    const order = await this.records.find(aggregateId);
    if (!order) return;
    const { customerId, assetId } = order;
    await this.repairs.end(
      system('CU-02'),
      { repairOrderId: aggregateId, customerId, assetId, at: event.closedAt },
      event.outcome,
    );
  }
}
