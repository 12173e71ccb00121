import { IsIn, IsUUID } from 'class-validator';

/** It follows from nothing any more: another class, or a tier that was changed by hand (CU-12). */
export class TierProposalWithdrawnV1 {
  static readonly type = 'kefu.customers.tier-proposal.withdrawn.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['standard', 'vip', 'key'])
  from!: 'standard' | 'vip' | 'key';

  @IsIn(['standard', 'vip', 'key'])
  to!: 'standard' | 'vip' | 'key';
}
