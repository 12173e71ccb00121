import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsPersonId, IsRuleId } from './formats.js';

/** A form was refused by the receiver or withdrawn by the giver, who still has the papers. */
export class HandOverTakenBackV1 {
  static readonly type = 'kefu.customers.hand-over.taken-back.v1' as const;

  @IsRuleId()
  rule!: string;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsUUID()
  fileId!: string;

  @IsIn(['refused', 'withdrawn'])
  how!: 'refused' | 'withdrawn';

  @IsPersonId()
  by!: string;
}
