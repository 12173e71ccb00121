import { IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** The customer does not want this technician (FR-07): he is not offered to that customer again. */
export class RepairOrderTechnicianRefusedV1 {
  static readonly type = 'kefu.field-repair.repair-order.technician-refused.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  technicianId!: string;

  @IsCode()
  reason!: string;

  @IsUUID()
  recordedBy!: string;
}
