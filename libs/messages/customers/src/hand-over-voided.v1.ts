import { IsOptional, IsUUID } from 'class-validator';
import { IsRuleId } from './formats.js';

/** It was started in error and no longer counts (G-03). */
export class HandOverVoidedV1 {
  static readonly type = 'kefu.customers.hand-over.voided.v1' as const;

  @IsRuleId()
  rule!: string;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsUUID()
  fileId!: string;
}
