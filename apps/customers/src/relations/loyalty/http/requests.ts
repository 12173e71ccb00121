import { PageQuery } from '@kefu/service';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { tiers, type Tier } from '../../../records/customers/index.js';
import { IsCode } from '../../../whole/request-formats/index.js';
import {
  loyaltyClasses,
  tierProposalStatuses,
  type LoyaltyClass,
  type TierProposalStatus,
} from '../domain/index.js';

export class FindLoyaltiesRequest extends PageQuery {
  @IsOptional()
  @IsIn(loyaltyClasses)
  class?: LoyaltyClass;

  @IsOptional()
  @IsIn(tiers)
  tier?: Tier;

  @IsOptional()
  @IsString()
  @IsCode()
  regionCode?: string;
}

export class FindTierProposalsRequest extends PageQuery {
  /** `proposed`, what waits for the manager, where it is not given. */
  @IsOptional()
  @IsIn(tierProposalStatuses)
  status?: TierProposalStatus;

  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  regionCode?: string;
}

export class ConfirmProposalRequest {
  @IsOptional()
  @IsString()
  @Length(2, 500)
  reason?: string;
}
