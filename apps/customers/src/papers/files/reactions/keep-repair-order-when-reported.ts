import { RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { RepairOrderRecords } from '../store/repair-order-records.js';

/** Its number and its asset, which later events do not say again. */
@Controller()
export class KeepRepairOrderWhenReported {
  constructor(private readonly records: RepairOrderRecords) {}

  @When(RepairOrderReportedV1)
  async on(event: RepairOrderReportedV1, { aggregateId }: EventMeta): Promise<void> {
    const { number, customerId, assetId } = event;
    await this.records.keep({ id: aggregateId, number, customerId, assetId });
  }
}
