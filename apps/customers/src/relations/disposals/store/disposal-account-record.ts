import { AggregateRow, Hidden } from '@kefu/persistence';
import { Entity } from 'typeorm';
import type { DisposalAccount, Entry } from '../domain/index.js';

@Entity('disposal_account')
export class DisposalAccountRecord extends AggregateRow implements DisposalAccount {
  @Hidden('uuid') customerId!: string;
  @Hidden('jsonb') entries!: readonly Entry[];
}
