import { Id, OneOf } from '@kefu/fields';

const tiers = ['standard', 'vip', 'key'] as const;
type Tier = (typeof tiers)[number];

const loyaltyClasses = ['loyal', 'steady', 'new', 'at-risk', 'lapsed'] as const;
type LoyaltyClass = (typeof loyaltyClasses)[number];

/** Another tier follows from a customer's class (CU-12). Nothing changes until the manager confirms. */
export class TierProposalProposedV1 {
  static readonly type = 'kefu.customers.tier-proposal.proposed.v1' as const;
  @Id() customerId!: string;
  @OneOf(tiers) from!: Tier;
  @OneOf(tiers) to!: Tier;
  @OneOf(loyaltyClasses) loyaltyClass!: LoyaltyClass;
}

/** The manager agreed (CU-12); `customer.changed` says the same of the customer. */
export class TierProposalConfirmedV1 {
  static readonly type = 'kefu.customers.tier-proposal.confirmed.v1' as const;
  @Id() customerId!: string;
  @OneOf(tiers) from!: Tier;
  @OneOf(tiers) to!: Tier;
}

/** The manager did not agree (CU-12); the tier stays. */
export class TierProposalDroppedV1 {
  static readonly type = 'kefu.customers.tier-proposal.dropped.v1' as const;
  @Id() customerId!: string;
  @OneOf(tiers) from!: Tier;
  @OneOf(tiers) to!: Tier;
}

/** It follows from nothing any more: another class, or a tier that was changed by hand (CU-12). */
export class TierProposalWithdrawnV1 {
  static readonly type = 'kefu.customers.tier-proposal.withdrawn.v1' as const;
  @Id() customerId!: string;
  @OneOf(tiers) from!: Tier;
  @OneOf(tiers) to!: Tier;
}
