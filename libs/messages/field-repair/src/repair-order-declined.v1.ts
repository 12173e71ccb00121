import { IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/**
 * The technician will not do this visit and said why (FR-07). The order waits for another dispatch.
 */
export class RepairOrderDeclinedV1 {
  static readonly type = 'kefu.field-repair.repair-order.declined.v1' as const;

  @IsUUID()
  technicianId!: string;

  @IsCode()
  reason!: string;
}
