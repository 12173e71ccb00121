import { Id, Instant, OneOf, optional, Text } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import {
  releaseStatuses,
  type Release,
  type ReleaseReceipt,
  type ReleaseStatus,
} from '../domain/index.js';

const takers = ['holder', 'contact', 'proxy'] as const;

export class ReleaseReceiptPart implements ReleaseReceipt {
  @Instant() at!: string;
  @Text() by!: string;
  @OneOf(takers) to!: (typeof takers)[number];
  @Id(optional) contactId?: string;
  /** Where a proxy's written mandate is filed. */
  @Text(optional) mandate?: string;
}

@Entity('release')
export class ReleaseRecord extends AggregateRow implements Release {
  @Shown.id() customerId!: string;
  @Shown.id(optional) assetId?: string;
  @Shown.text() kind!: string;
  @Shown.oneOf(releaseStatuses) status!: ReleaseStatus;
  /** Where it lies: safe, drawer. */
  @Shown.text() place!: string;
  @Shown.instant() takenInAt!: string;
  @Shown.text() takenInBy!: string;
  /** Who took it, once it was released. */
  @Shown.part(() => ReleaseReceiptPart, optional) receipt?: ReleaseReceipt;
}
