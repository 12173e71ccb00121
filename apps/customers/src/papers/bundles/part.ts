import type { ServicePart } from '@kefu/service';
import { readers } from '../../whole/access/index.js';
import { BundleFiles } from '../../migrations/index.js';
import { BundlesController } from './http/bundles.controller.js';
import { BundleRecord, Bundles } from './store/bundles.js';
import { KeepBundles } from './store/keep-bundles.js';

export const bundlesPart: ServicePart = {
  controllers: [BundlesController],
  providers: [Bundles, KeepBundles],
  entities: [BundleRecord],
  migrations: [BundleFiles],
  trails: [[Bundles, readers]],
};
