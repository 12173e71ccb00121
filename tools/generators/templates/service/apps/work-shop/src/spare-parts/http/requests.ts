import { Code, OneOf, optional, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { sparePartStatuses, type SparePartStatus } from '../domain/spare-part.js';

export class SparePartRequest {
  /** Code of the region. */
  @Code() regionId!: string;
  /** What it is about. */
  @Words(1, 500) subject!: string;
}

export class FindSparePartsRequest extends PageQuery {
  @OneOf(sparePartStatuses, optional) status?: SparePartStatus;
  /** Code of a region. */
  @Code(optional) regionId?: string;
}
