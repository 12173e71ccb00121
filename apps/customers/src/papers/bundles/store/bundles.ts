import { AggregateRow, Aggregates, type Platform } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import type { Bundle, BundleStatus } from '../domain/bundle.js';

@Entity('bundle')
export class BundleRow extends AggregateRow implements Bundle {
  @Column('text')
  number!: string;

  @Column('text')
  shelfMark!: string;

  @Column('text')
  regionCode!: string;

  @Column('text')
  status!: BundleStatus;
}

@Injectable()
export class Bundles extends Aggregates<Bundle> {
  constructor(@Inject(PLATFORM) platform: Platform) {
    super(platform, { name: 'bundle', entity: BundleRow });
  }
}
