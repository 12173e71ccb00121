import { AggregateRow } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type { DisposalAccount, Entry } from '../domain/index.js';

@Entity('disposal_account')
export class DisposalAccountRow extends AggregateRow implements DisposalAccount {
  @Column('uuid')
  customerId!: string;

  @Column('jsonb')
  entries!: Entry[];
}
