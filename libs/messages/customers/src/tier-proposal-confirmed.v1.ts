import { IsIn, IsUUID } from 'class-validator';

/** The manager agreed (CU-12); `customer.changed` says the same of the customer. */
export class TierProposalConfirmedV1 {
  static readonly type = 'kefu.customers.tier-proposal.confirmed.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['standard', 'vip', 'key'])
  from!: 'standard' | 'vip' | 'key';

  @IsIn(['standard', 'vip', 'key'])
  to!: 'standard' | 'vip' | 'key';
}
