import { IsOptional, IsUUID } from 'class-validator';
import { IsCode, IsPersonId, IsRuleId } from './formats.js';

/** The present holder is not charged should the papers be late; the reason is in customers. */
export class HandOverWaivedV1 {
  static readonly type = 'kefu.customers.hand-over.waived.v1' as const;

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
  holderRole!: string;

  @IsPersonId()
  by!: string;
}
