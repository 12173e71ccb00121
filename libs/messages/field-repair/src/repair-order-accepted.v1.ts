import { Type } from 'class-transformer';
import { IsObject, IsUUID, ValidateNested } from 'class-validator';
import { ArrivalWindow } from './arrival-window.js';

/**
 * The technician accepted and stated when he can come (FR-04). The customer does not know of it yet.
 */
export class RepairOrderAcceptedV1 {
  static readonly type = 'kefu.field-repair.repair-order.accepted.v1' as const;

  @IsUUID()
  technicianId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ArrivalWindow)
  window!: ArrivalWindow;
}
