import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsUUID, Min, ValidateNested } from 'class-validator';
import { IsCode } from './formats.js';
import { ArrivalWindow } from './arrival-window.js';

/**
 * The desk agreed the arrival window with the customer (FR-04); the order is sent out. Callbacks count
 * stage A from the end of the window.
 */
export class RepairOrderConfirmedV1 {
  static readonly type = 'kefu.field-repair.repair-order.confirmed.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsCode()
  regionId!: string;

  @IsIn(['rental', 'contract', 'none'])
  contractKind!: 'rental' | 'contract' | 'none';

  @IsUUID()
  technicianId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ArrivalWindow)
  window!: ArrivalWindow;

  @IsUUID()
  confirmedBy!: string;

  /** The how-many-th appointment of this order. */
  @IsInt()
  @Min(1)
  appointment!: number;
}
