import { optional } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { sparePartStatuses, type SparePart, type SparePartStatus } from '../domain/spare-part.js';

@Entity('spare_part')
export class SparePartRecord extends AggregateRow implements SparePart {
  @Shown.oneOf(sparePartStatuses) status!: SparePartStatus;
  /** Code of the region. */
  @Shown.code() regionId!: string;
  /** What it is about, in the words of whoever opened it. */
  @Shown.text() subject!: string;
  /** When it was finished or cancelled. */
  @Shown.instant(optional) endedAt?: string;
}
