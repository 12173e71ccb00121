import { optional } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { tiers, type Tier } from '../../../records/customers/index.js';
import {
  loyaltyClasses,
  tierProposalStatuses,
  type LoyaltyClass,
  type TierProposal,
  type TierProposalStatus,
} from '../domain/index.js';

@Entity('tier_proposal')
export class TierProposalRecord extends AggregateRow implements TierProposal {
  @Shown.id() customerId!: string;
  @Shown.oneOf(tierProposalStatuses) status!: TierProposalStatus;
  /** The customer's tier when it was proposed. */
  @Shown.oneOf(tiers) from!: Tier;
  /** The tier that is proposed. */
  @Shown.oneOf(tiers) to!: Tier;
  /** The class that it follows from. */
  @Shown.oneOf(loyaltyClasses) loyaltyClass!: LoyaltyClass;
  @Shown.instant() proposedAt!: string;
  @Shown.text(optional) decidedBy?: string;
  @Shown.instant(optional) decidedAt?: string;
}
