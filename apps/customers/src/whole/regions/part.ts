import type { ServicePart } from '@kefu/service';
import { PeopleAreHeardOf } from '../../migrations/index.js';
import { KeepRegionWhenChanged } from './reactions/keep-region-when-changed.js';
import { KeepRegionWhenOpened } from './reactions/keep-region-when-opened.js';
import { Regions } from './store/regions.js';

export const regionsPart: ServicePart = {
  controllers: [KeepRegionWhenOpened, KeepRegionWhenChanged],
  providers: [Regions],
  migrations: [PeopleAreHeardOf],
};
