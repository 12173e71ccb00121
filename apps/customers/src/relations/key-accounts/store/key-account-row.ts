import { AggregateRow } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type { GroupMember, KeyAccount, KeyAccountStatus } from '../domain/index.js';

@Entity('key_account')
export class KeyAccountRow extends AggregateRow implements KeyAccount {
  @Column('uuid')
  customerId!: string;

  @Column('text')
  status!: KeyAccountStatus;

  @Column('uuid', { nullable: true })
  leadId?: string;

  @Column('jsonb')
  members!: GroupMember[];
}
