import { IsOptional, IsUUID } from 'class-validator';
import { IsCode, IsPersonId, IsRuleId } from './formats.js';

/** The holder of the papers signed the hand-over form. They are handed over when the receiver signs too. */
export class HandOverOfferedV1 {
  static readonly type = 'kefu.customers.hand-over.offered.v1' as const;

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
}
