import { IsCode, IsInstant } from './formats.js';

/** It ended without being done. */
export class SparePartCancelledV1 {
  static readonly type = 'kefu.work-shop.spare-part.cancelled.v1' as const;

  /** Why, e.g. `region-closed`. */
  @IsCode()
  reason!: string;

  @IsInstant()
  cancelledAt!: string;
}
