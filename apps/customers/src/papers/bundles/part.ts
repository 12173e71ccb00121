import type { ServicePart } from '@kefu/service';
import { readers, worksOn } from '../../whole/access/index.js';
import { forRoles } from '../../records/customers/index.js';
import { BundleFiles } from '../../migrations/index.js';
import { BundlesController } from './http/bundles.controller.js';
import { BundleRow, Bundles } from './store/bundles.js';
import { KeepBundles } from './store/keep-bundles.js';

export const bundlesPart: ServicePart = {
  controllers: [BundlesController],
  providers: [Bundles, KeepBundles],
  entities: [BundleRow],
  migrations: [BundleFiles],
  mayRead: (app) => {
    const bundles = app.get(Bundles);
    return {
      bundle: forRoles(readers, async (by, id) => {
        const found = await bundles.find(id);
        return found !== undefined && worksOn(by, found.state.regionCode);
      }),
    };
  },
};
