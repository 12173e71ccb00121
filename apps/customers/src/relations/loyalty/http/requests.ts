import { Code, Id, OneOf, optional, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { tiers, type Tier } from '../../../records/customers/index.js';
import {
  loyaltyClasses,
  tierProposalStatuses,
  type LoyaltyClass,
  type TierProposalStatus,
} from '../domain/index.js';

export class FindLoyaltiesRequest extends PageQuery {
  @OneOf(loyaltyClasses, optional) class?: LoyaltyClass;
  @OneOf(tiers, optional) tier?: Tier;
  @Code(optional) regionCode?: string;
}

export class FindTierProposalsRequest extends PageQuery {
  /** `proposed`, what waits for the manager, where it is not given. */
  @OneOf(tierProposalStatuses, optional) status?: TierProposalStatus;
  @Id(optional) customerId?: string;
  @Code(optional) regionCode?: string;
}

export class ConfirmProposalRequest {
  @Words(2, 500, optional) reason?: string;
}
