import { serves, type Actor } from '@kefu/kernel';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { SparePart } from '../domain/spare-part.js';
import { SparePartRecord } from './spare-part-record.js';

@Injectable()
export class SpareParts extends aggregatesOf<SparePart>({
  name: 'spare-part',
  entity: SparePartRecord,
}) {
  /** Who works on its region may know of it; to everybody else it is unknown. */
  override covers({ regions }: Actor, { regionId }: SparePart): boolean {
    return serves(regions, regionId);
  }
}
