import { AggregateRow } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type { Asset, AssetStatus, ContractKind } from '../domain/index.js';

@Entity('asset')
export class AssetRow extends AggregateRow implements Asset {
  @Column('uuid')
  customerId!: string;

  @Column('text')
  status!: AssetStatus;

  @Column('text')
  category!: string;

  @Column('text')
  model!: string;

  @Column('text')
  serial!: string;

  @Column('text')
  serialKey!: string;

  @Column('text', { nullable: true })
  plate?: string;

  @Column('text', { nullable: true })
  plateKey?: string;

  @Column('text')
  regionCode!: string;

  @Column('text')
  contractKind!: ContractKind;

  @Column('text', { nullable: true })
  contractNumber?: string;

  @Column('text', { nullable: true })
  contractKey?: string;

  @Column('date', { nullable: true })
  warrantyEnd?: string;
}
