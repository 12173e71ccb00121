import { IsBoolean, IsInt, IsUUID, Min } from 'class-validator';
import { IsInstant } from './formats.js';

/** The technician is on site. `late`: after his appointment had been recorded as a no-show. */
export class RepairOrderArrivedV1 {
  static readonly type = 'kefu.field-repair.repair-order.arrived.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  technicianId!: string;

  /** The how-many-th visit of this order. */
  @IsInt()
  @Min(1)
  visit!: number;

  @IsBoolean()
  late!: boolean;

  @IsInstant()
  arrivedAt!: string;
}
