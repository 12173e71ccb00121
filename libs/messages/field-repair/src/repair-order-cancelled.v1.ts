import { IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** The customer no longer wants the repair. Not an error of anybody. */
export class RepairOrderCancelledV1 {
  static readonly type = 'kefu.field-repair.repair-order.cancelled.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsCode()
  reason!: string;

  @IsUUID()
  cancelledBy!: string;
}
