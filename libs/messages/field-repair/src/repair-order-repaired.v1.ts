import { IsInt, IsUUID, Min } from 'class-validator';
import { IsCode } from './formats.js';

/** The technician says that it works. The customer has not signed, and the order is not done. */
export class RepairOrderRepairedV1 {
  static readonly type = 'kefu.field-repair.repair-order.repaired.v1' as const;

  @IsUUID()
  technicianId!: string;

  @IsInt()
  @Min(1)
  visit!: number;

  @IsCode()
  resultCode!: string;
}
