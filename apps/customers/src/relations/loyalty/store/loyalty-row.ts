import { AggregateRow } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type { Figures, Loyalty, LoyaltyClass } from '../domain/index.js';

@Entity('loyalty')
export class LoyaltyRow extends AggregateRow implements Loyalty {
  @Column('uuid')
  customerId!: string;

  @Column('text', { nullable: true })
  loyaltyClass?: LoyaltyClass;

  @Column('date')
  since!: string;

  @Column('jsonb', { nullable: true })
  figures?: Figures;

  @Column('date', { nullable: true })
  nextChangeOn?: string;
}
