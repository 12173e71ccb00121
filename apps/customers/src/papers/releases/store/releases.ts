import type { Handbook } from '@kefu/handbook';
import {
  AggregateRow,
  Aggregates,
  InstantColumn,
  personalFields,
  type Platform,
} from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import type { Release, ReleaseReceipt, ReleaseStatus } from '../domain/index.js';

@Entity('release')
export class ReleaseRow extends AggregateRow implements Release {
  @Column('uuid')
  customerId!: string;

  @Column('uuid', { nullable: true })
  assetId?: string;

  @Column('text')
  kind!: string;

  @Column('text')
  status!: ReleaseStatus;

  @Column('text')
  place!: string;

  @InstantColumn()
  takenInAt!: string;

  @Column('text')
  takenInBy!: string;

  @Column('jsonb', { nullable: true })
  receipt?: ReleaseReceipt;
}

@Injectable()
export class Releases extends Aggregates<Release, { readonly handbook: Handbook }> {
  constructor(@Inject(PLATFORM) platform: Platform, @Inject(HANDBOOK) handbook: Handbook) {
    super(
      platform,
      {
        name: 'release',
        entity: ReleaseRow,
        personal: personalFields(({ customerId }) => customerId, ['place', 'receipt']),
      },
      { handbook },
    );
  }
}
