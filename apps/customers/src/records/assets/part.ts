import { readers, worksOn } from '../../whole/access/index.js';
import { forRoles, ofCustomer } from '../customers/index.js';
import { forget, type ArchivePart } from '../../whole/endings/index.js';
import { eraseAsset } from './domain/index.js';
import { AssetsController } from './http/assets.controller.js';
import { AssetsOfCustomerController } from './http/assets-of-customer.controller.js';
import { AssetRow } from './store/asset-row.js';
import { Assets } from './store/assets.js';
import { FindAssets } from './store/find-assets.js';
import { handOverAll } from './store/hand-over-all.js';
import { KeepAssets } from './store/keep-assets.js';

export const assetsPart: ArchivePart = {
  controllers: [AssetsController, AssetsOfCustomerController],
  providers: [Assets, KeepAssets, FindAssets],
  entities: [AssetRow],
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
  mayRead: (app) => {
    const assets = app.get(Assets);
    const ofItsCustomer = ofCustomer(app);
    return {
      asset: forRoles(readers, async (by, id) => {
        const found = await assets.find(id);
        if (!found) return false;
        return worksOn(by, found.state.regionCode) || ofItsCustomer(by, found.state.customerId);
      }),
    };
  },
};
