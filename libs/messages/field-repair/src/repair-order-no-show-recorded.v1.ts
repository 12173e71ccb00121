import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ArrivalWindow } from './arrival-window.js';

/**
 * Somebody was not there (FR-05). `technician`: the window ended with neither arrival nor word.
 * `customer`: the technician came in vain, with evidence; it charges nobody.
 */
export class RepairOrderNoShowRecordedV1 {
  static readonly type = 'kefu.field-repair.repair-order.no-show-recorded.v1' as const;

  @IsIn(['technician', 'customer'])
  who!: 'technician' | 'customer';

  @IsUUID()
  customerId!: string;

  @IsUUID()
  technicianId!: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ArrivalWindow)
  window!: ArrivalWindow;

  /** Absent when the timer did. */
  @IsOptional()
  @IsUUID()
  recordedBy?: string;
}
