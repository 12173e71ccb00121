import { IsIn, IsUUID } from 'class-validator';

/** Another tier follows from a customer's class (CU-12). Nothing changes until the manager confirms. */
export class TierProposalProposedV1 {
  static readonly type = 'kefu.customers.tier-proposal.proposed.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['standard', 'vip', 'key'])
  from!: 'standard' | 'vip' | 'key';

  @IsIn(['standard', 'vip', 'key'])
  to!: 'standard' | 'vip' | 'key';

  @IsIn(['loyal', 'steady', 'new', 'at-risk', 'lapsed'])
  loyaltyClass!: 'loyal' | 'steady' | 'new' | 'at-risk' | 'lapsed';
}
