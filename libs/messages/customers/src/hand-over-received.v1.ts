import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { IsCode, IsPersonId, IsRuleId } from './formats.js';

/** Both signed: the papers are with the receiver (CU-03, CU-04). */
export class HandOverReceivedV1 {
  static readonly type = 'kefu.customers.hand-over.received.v1' as const;

  @IsRuleId()
  rule!: string;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsUUID()
  fileId!: string;

  @IsCode()
  fromRole!: string;

  @IsPersonId()
  fromId!: string;

  @IsCode()
  toRole!: string;

  @IsPersonId()
  toId!: string;

  /** They have arrived; else the next clock has started. */
  @IsBoolean()
  atCentre!: boolean;
}
