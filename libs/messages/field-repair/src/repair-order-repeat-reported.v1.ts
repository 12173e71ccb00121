import { IsInt, IsUUID, Min } from 'class-validator';
import { IsCode, IsInstant } from './formats.js';

/** The same asset was reported again while its order is open (FR-01). No new order exists. */
export class RepairOrderRepeatReportedV1 {
  static readonly type = 'kefu.field-repair.repair-order.repeat-reported.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  assetId!: string;

  /** How many repeat reports this order has now. */
  @IsInt()
  @Min(1)
  repeat!: number;

  @IsCode()
  channel!: string;

  @IsCode()
  faultCode!: string;

  @IsInstant()
  reportedAt!: string;

  @IsUUID()
  takenBy!: string;
}
