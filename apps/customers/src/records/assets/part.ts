import { readers } from '../../whole/access/index.js';
import { forget, type ArchivePart } from '../../whole/endings/index.js';
import { eraseAsset } from './domain/index.js';
import { AssetsController } from './http/assets.controller.js';
import { AssetsOfCustomerController } from './http/assets-of-customer.controller.js';
import { AssetRecord } from './store/asset-record.js';
import { Assets } from './store/assets.js';
import { FindAssets } from './store/find-assets.js';
import { handOverAll } from './store/hand-over-all.js';
import { KeepAssets } from './store/keep-assets.js';
import { RegisterMany } from './store/register-many.js';

export const assetsPart: ArchivePart = {
  controllers: [AssetsController, AssetsOfCustomerController],
  providers: [Assets, KeepAssets, FindAssets, RegisterMany],
  entities: [AssetRecord],
  whenMerged: (app) => handOverAll(app.get(Assets)),
  whenErased: (app) => forget('asset', app.get(Assets), eraseAsset),
  obligations: [
    {
      kind: 'asset-under-contract',
      title: { zh: '在租或在保的设备', en: 'Asset in service under a rental or a contract' },
      sql: `SELECT id, NULL AS number FROM asset WHERE customer_id = ANY ($1::uuid[])
            AND status = 'in-service' AND contract_kind <> 'none' ORDER BY id`,
    },
  ],
  trails: [[Assets, readers]],
};
