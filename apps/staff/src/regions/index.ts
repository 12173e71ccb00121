export { RegionsController } from './http/regions.controller.js';
export { OpenRegions, type NewRegion } from './open-regions.js';
export { RegionRow, Regions } from './store/region-row.js';
