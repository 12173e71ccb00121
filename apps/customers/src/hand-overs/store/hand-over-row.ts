import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type {
  HandOver,
  HandOverBreach,
  HandOverForm,
  HandOverRule,
  HandOverStatus,
  HandOverWaiver,
  Holder,
} from '../domain/index.js';

@Entity('hand_over')
export class HandOverRow extends AggregateRow implements HandOver {
  @Column('text')
  number!: string;

  @Column('text')
  rule!: HandOverRule;

  @Column('uuid')
  customerId!: string;

  @Column('uuid', { nullable: true })
  assetId?: string;

  @Column('uuid')
  fileId!: string;

  @Column('uuid', { nullable: true })
  entryId?: string;

  @Column('uuid', { nullable: true })
  orderId?: string;

  @Column('uuid', { nullable: true })
  repairOrderId?: string;

  @Column('text')
  status!: HandOverStatus;

  @Column('jsonb')
  holder!: Holder;

  @InstantColumn()
  startedAt!: string;

  @InstantColumn()
  dueAt!: string;

  @Column('jsonb', { nullable: true })
  waiver?: HandOverWaiver;

  @Column('jsonb', { nullable: true })
  form?: HandOverForm;

  @Column('jsonb')
  signed!: HandOverForm[];

  @Column('jsonb')
  breaches!: HandOverBreach[];
}
