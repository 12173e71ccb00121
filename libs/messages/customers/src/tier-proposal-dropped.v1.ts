import { IsIn, IsUUID } from 'class-validator';

/** The manager did not agree (CU-12); the tier stays. */
export class TierProposalDroppedV1 {
  static readonly type = 'kefu.customers.tier-proposal.dropped.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['standard', 'vip', 'key'])
  from!: 'standard' | 'vip' | 'key';

  @IsIn(['standard', 'vip', 'key'])
  to!: 'standard' | 'vip' | 'key';
}
