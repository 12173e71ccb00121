import { Type } from 'class-transformer';
import { IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { IsCode } from './formats.js';
import { ArrivalWindow } from './arrival-window.js';

/**
 * Word came before the window ended that the appointment cannot be kept (FR-05). It is not a no-show.
 */
export class RepairOrderRescheduledV1 {
  static readonly type = 'kefu.field-repair.repair-order.rescheduled.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  technicianId!: string;

  /** The appointment that is off. */
  @IsObject()
  @ValidateNested()
  @Type(() => ArrivalWindow)
  window!: ArrivalWindow;

  /** Who could not keep it. */
  @IsIn(['technician', 'customer'])
  toldBy!: 'technician' | 'customer';

  @IsCode()
  reason!: string;
}
