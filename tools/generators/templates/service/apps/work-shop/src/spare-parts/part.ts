import type { ServicePart } from '@kefu/service';
import { CreateSpareParts } from '../migrations/index.js';
import { readers } from './http/roles.js';
import { SparePartsController } from './http/spare-parts.controller.js';
import { CancelWhenRegionCloses } from './reactions/cancel-when-region-closes.js';
import { FindSpareParts } from './store/find-spare-parts.js';
import { SparePartRecord } from './store/spare-part-record.js';
import { SpareParts } from './store/spare-parts.js';

export const sparePartsPart: ServicePart = {
  controllers: [SparePartsController, CancelWhenRegionCloses],
  providers: [SpareParts, FindSpareParts],
  entities: [SparePartRecord],
  migrations: [CreateSpareParts],
  trails: [[SpareParts, readers]],
};
