import { AggregateRow } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type { Contact, Customer, CustomerStatus, Kind, Stage, Tier } from '../domain/index.js';

@Entity('customer')
export class CustomerRow extends AggregateRow implements Customer {
  @Column('text')
  kind!: Kind;

  @Column('bigint')
  filedNo!: number;

  @Column('text')
  number!: string;

  @Column('text')
  status!: CustomerStatus;

  @Column('uuid', { nullable: true })
  mergedInto?: string;

  @Column('text')
  name!: string;

  @Column('jsonb', { nullable: true })
  erasure?: NonNullable<Customer['erasure']>;

  @Column('text')
  initials!: string;

  @Column('text', { nullable: true })
  pinyin?: string;

  @Column('text', { nullable: true })
  idNumber?: string;

  @Column('text', { nullable: true })
  organisationCode?: string;

  @Column('date', { nullable: true })
  birthday?: string;

  @Column('text', { array: true })
  phones!: string[];

  @Column('text', { nullable: true })
  address?: string;

  @Column('text', { nullable: true })
  externalRef?: string;

  @Column('date', { nullable: true })
  customerSince?: string;

  @Column('text')
  regionCode!: string;

  @Column('text')
  stage!: Stage;

  @Column('text')
  tier!: Tier;

  @Column('text', { array: true })
  tags!: string[];

  @Column('jsonb')
  contacts!: Contact[];
}
