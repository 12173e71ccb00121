import type { ServicePart } from '@kefu/service';
import { keepers } from '../people/index.js';
import { RegionsController } from './http/regions.controller.js';
import { OpenRegions } from './open-regions.js';
import { RegionRecord } from './store/region-record.js';
import { Regions } from './store/regions.js';

export const regionsPart: ServicePart = {
  controllers: [RegionsController],
  providers: [Regions, OpenRegions],
  entities: [RegionRecord],
  trails: [[Regions, keepers]],
};
