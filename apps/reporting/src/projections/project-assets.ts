import { AssetChangedV1, AssetRegisteredV1 } from '@kefu/messages-customers';
import { WhenMany, type EventMeta, type ReceivedEvent } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';
import { first, fold } from './fold.js';
import { assetTable, type AssetRow } from './tables.js';

const assetOf = (data: AssetRegisteredV1 | AssetChangedV1, meta: EventMeta): AssetRow => ({
  id: meta.aggregateId,
  model: data.model,
  category: data.category,
  regionId: data.regionId,
});

const assets = [first(AssetRegisteredV1, assetOf), first(AssetChangedV1, assetOf)];

/** Models and regions of assets. Each event holds the full new state, so the last one counts. */
@Controller()
export class ProjectAssets {
  constructor(@Inject(Database) private readonly database: Database) {}

  @WhenMany(assets.map(([of]) => of))
  async on(batch: ReceivedEvent[]): Promise<void> {
    await this.database.transaction((tx) => {
      const rows = new Map<string, AssetRow>();
      fold(assets, batch, rows, undefined);
      assetTable.put(tx, [...rows.values()]);
      return Promise.resolve();
    });
  }
}
