import { IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { tiers, type Tier } from '../../../records/customers/index.js';
import type { Plain } from '../../../whole/request-formats/index.js';
import {
  loyaltyClasses,
  tierProposalStatuses,
  type LoyaltyClass,
  type TierProposal,
  type TierProposalStatus,
} from '../domain/index.js';

export class TierProposalView {
  @IsUUID()
  id!: string;

  @IsUUID()
  customerId!: string;

  @IsIn(tierProposalStatuses)
  status!: TierProposalStatus;

  @IsIn(tiers)
  from!: Tier;

  @IsIn(tiers)
  to!: Tier;

  @IsIn(loyaltyClasses)
  loyaltyClass!: LoyaltyClass;

  @IsString()
  proposedAt!: string;

  @IsOptional()
  @IsString()
  decidedBy?: string | undefined;

  @IsOptional()
  @IsString()
  decidedAt?: string | undefined;

  @IsInt()
  version!: number;
}

export const proposalViewOf = (
  proposal: TierProposal,
  version: number,
): Plain<TierProposalView> => ({
  id: proposal.id,
  customerId: proposal.customerId,
  status: proposal.status,
  from: proposal.from,
  to: proposal.to,
  loyaltyClass: proposal.loyaltyClass,
  proposedAt: proposal.proposedAt,
  decidedBy: proposal.decidedBy ?? undefined,
  decidedAt: proposal.decidedAt ?? undefined,
  version,
});
