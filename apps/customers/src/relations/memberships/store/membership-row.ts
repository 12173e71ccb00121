import { AggregateRow } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type { Membership, MembershipStatus } from '../domain/index.js';

@Entity('membership')
export class MembershipRow extends AggregateRow implements Membership {
  @Column('uuid')
  customerId!: string;

  @Column('bigint')
  memberNo!: number;

  @Column('text')
  number!: string;

  @Column('text')
  status!: MembershipStatus;

  @Column('text')
  level!: string;

  @Column('date')
  joinedOn!: string;

  @Column('date')
  validThrough!: string;

  @Column('date', { nullable: true })
  leftOn?: string;

  @Column('date', { nullable: true })
  announcedFor?: string;
}
