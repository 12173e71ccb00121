import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { IsCode, IsInstant } from './formats.js';

/** A technician was put on the order (FR-03). He has not accepted the visit, unless `direct`. */
export class RepairOrderDispatchedV1 {
  static readonly type = 'kefu.field-repair.repair-order.dispatched.v1' as const;

  @IsUUID()
  technicianId!: string;

  /** The technician's team. */
  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** The region of the order. */
  @IsCode()
  regionId!: string;

  /** He serves another region, and the lead gave a reason (FR-07). */
  @IsBoolean()
  outOfRegion!: boolean;

  /** He was told directly and accepted by himself. */
  @IsBoolean()
  direct!: boolean;

  @IsUUID()
  dispatchedBy!: string;

  /** Not the first dispatch of this order. */
  @IsBoolean()
  again!: boolean;

  @IsInstant()
  dispatchedAt!: string;
}
