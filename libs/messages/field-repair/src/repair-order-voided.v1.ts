import { IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** The order was entered in error; it counts nowhere, and stays on record (G-03). */
export class RepairOrderVoidedV1 {
  static readonly type = 'kefu.field-repair.repair-order.voided.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsCode()
  reason!: string;

  @IsUUID()
  voidedBy!: string;
}
