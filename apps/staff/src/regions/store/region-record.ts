import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { BothLanguages } from '../../wording.js';
import { regionStatuses, type Region, type RegionStatus } from '../domain/region.js';

@Entity('region')
export class RegionRecord extends AggregateRow implements Region {
  @Shown.code() code!: string;
  @Shown.part(() => BothLanguages) name!: BothLanguages;
  @Shown.oneOf(regionStatuses) status!: RegionStatus;
}
