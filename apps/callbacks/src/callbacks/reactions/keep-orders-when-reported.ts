import { RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { When, type EventMeta } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';

/** What the caller has before him: which order, which machine, which fault. */
@Controller()
export class KeepOrdersWhenReported {
  constructor(@Inject(Database) private readonly database: Database) {}

  @When(RepairOrderReportedV1)
  async on(event: RepairOrderReportedV1, meta: EventMeta): Promise<void> {
    const { number, assetId, model, category, faultCode } = event;
    await this.database.query(
      `INSERT INTO order_record (id, number, asset_id, model, category, fault_code)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
      [meta.aggregateId, number, assetId, model, category, faultCode],
    );
  }
}
