import {
  AssetChangedV1,
  AssetRegisteredV1,
  AssetRetiredV1,
  AssetVoidedV1,
} from '@kefu/messages-customers';
import { When, type EventMeta } from '@kefu/messaging';
import { Database, standingIdOf } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';

@Controller()
export class KeepAssetsWhenTheyChange {
  constructor(@Inject(Database) private readonly database: Database) {}

  @When(AssetRegisteredV1)
  onRegistered(event: AssetRegisteredV1, meta: EventMeta) {
    return this.keep(meta.aggregateId, event);
  }

  @When(AssetChangedV1)
  onChanged(event: AssetChangedV1, meta: EventMeta) {
    return this.keep(meta.aggregateId, event);
  }

  @When(AssetRetiredV1)
  onRetired(_event: AssetRetiredV1, meta: EventMeta) {
    return this.endService(meta.aggregateId);
  }

  @When(AssetVoidedV1)
  onVoided(_event: AssetVoidedV1, meta: EventMeta) {
    return this.endService(meta.aggregateId);
  }

  /** Orders that are open go on to their end; no new one is taken. */
  private async endService(id: string): Promise<void> {
    await this.database.query('UPDATE asset_record SET served = false WHERE id = $1', [id]);
  }

  private keep(id: string, event: AssetRegisteredV1 | AssetChangedV1): Promise<void> {
    const { regionId, model, category, contractKind } = event;
    return this.database.transaction(async (tx) => {
      const customerId = await standingIdOf(tx, event.customerId);
      tx.enqueue({
        name: 'keep-asset',
        text: `INSERT INTO asset_record (id, customer_id, region_id, model, category, contract_kind)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id,
         region_id = excluded.region_id, model = excluded.model, category = excluded.category,
         contract_kind = excluded.contract_kind`,
        values: [id, customerId, regionId, model, category, contractKind],
      });
    });
  }
}
