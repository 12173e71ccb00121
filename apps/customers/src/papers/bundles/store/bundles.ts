import { Int } from '@kefu/fields';
import { serves, type Actor } from '@kefu/kernel';
import { AggregateRow, Shown } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';
import { bundleStatuses, type Bundle, type BundleStatus } from '../domain/bundle.js';

@Entity('bundle')
export class BundleRecord extends AggregateRow implements Bundle {
  @Shown.text() number!: string;
  /** Where it stands: room, shelf, place. */
  @Shown.text() shelfMark!: string;
  @Shown.text() regionCode!: string;
  @Shown.oneOf(bundleStatuses) status!: BundleStatus;
}

/** What is in it: `GET files?bundleId=`. */
export class BundleView extends BundleRecord {
  @Int() fileCount!: number;
}

@Injectable()
export class Bundles extends aggregatesOf<Bundle>({ name: 'bundle', entity: BundleRecord }) {
  override covers({ regions }: Actor, { regionCode }: Bundle): boolean {
    return serves(regions, regionCode);
  }
}
