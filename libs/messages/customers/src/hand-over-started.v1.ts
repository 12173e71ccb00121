import { IsOptional, IsUUID } from 'class-validator';
import { IsCode, IsInstant, IsPersonId, IsRuleId } from './formats.js';

/** Papers are owed from now on: an asset was delivered (CU-03) or handed back repaired (CU-04). */
export class HandOverStartedV1 {
  static readonly type = 'kefu.customers.hand-over.started.v1' as const;

  @IsRuleId()
  rule!: string;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsUUID()
  fileId!: string;

  @IsOptional()
  @IsUUID()
  orderId?: string;

  @IsOptional()
  @IsUUID()
  repairOrderId?: string;

  /** Who has the papers. */
  @IsCode()
  holderRole!: string;

  /** The person, where one is known. */
  @IsOptional()
  @IsPersonId()
  holderId?: string;

  @IsInstant()
  dueAt!: string;
}
