import { Code, Id, Instant } from '@kefu/fields';

/** A spare part was opened. Nobody has begun with it yet; what it is about stays with work-shop. */
export class SparePartOpenedV1 {
  static readonly type = 'kefu.work-shop.spare-part.opened.v1' as const;
  @Code() regionId!: string;
  @Id() openedBy!: string;
}

/** Somebody said that it is done. Whether the customer agrees is another matter. */
export class SparePartFinishedV1 {
  static readonly type = 'kefu.work-shop.spare-part.finished.v1' as const;
  @Code() regionId!: string;
  @Id() finishedBy!: string;
  @Instant() finishedAt!: string;
}

/** It ended without being done. */
export class SparePartCancelledV1 {
  static readonly type = 'kefu.work-shop.spare-part.cancelled.v1' as const;
  @Code() regionId!: string;
  /** Why, e.g. `region-closed`. */
  @Code() reason!: string;
  @Instant() cancelledAt!: string;
}
