import { optional } from '@kefu/fields';
import { AggregateRow, Hidden } from '@kefu/persistence';
import { Entity } from 'typeorm';
import type { Figures, Loyalty, LoyaltyClass } from '../domain/index.js';

@Entity('loyalty')
export class LoyaltyRecord extends AggregateRow implements Loyalty {
  @Hidden('uuid') customerId!: string;
  @Hidden('text', optional) loyaltyClass?: LoyaltyClass;
  @Hidden('date') since!: string;
  @Hidden('jsonb', optional) figures?: Figures;
  @Hidden('date', optional) nextChangeOn?: string;
}
