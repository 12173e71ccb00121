import { AggregateRow, InstantColumn } from '@kefu/persistence';
import type { Instant } from '@kefu/kernel';
import { Column, Entity } from 'typeorm';
import type { SparePartStatus } from '../domain/life-cycle.js';
import type { SparePart } from '../domain/spare-part.js';

@Entity('spare_part')
export class SparePartRow extends AggregateRow implements SparePart {
  @Column('text')
  status!: SparePartStatus;

  @Column('text')
  regionId!: string;

  @Column('text')
  subject!: string;

  @InstantColumn({ nullable: true })
  endedAt?: Instant;
}
