import {
  Code,
  CodeOf,
  Day,
  Flag,
  Id,
  Num,
  OneOf,
  optional,
  PersonId,
  RecordNumber,
  Words,
  Yuan,
} from '@kefu/fields';
import { EnteredRequest, PageQuery } from '@kefu/service';
import * as domain from '../domain/index.js';

export class PlanHandoverRequest {
  @Id() customerId!: string;
  /** The property, an asset of the customer. */
  @Id() assetId!: string;
  @Id(optional) contractId?: string;
  /** The batch that it is planned with: `tower-3`. */
  @Code() batch!: string;
  @Day() plannedOn!: string;
  /** Who answers for it. */
  @PersonId() ownerId!: string;
}

export class GiveNoticeHandoverRequest extends EnteredRequest {
  @OneOf(domain.noticeChannels) channel!: domain.NoticeChannel;
  /** Number of the letter, or of the call. */
  @Words(1, 100, optional) reference?: string;
}

export class NoShowHandoverRequest {
  /** The next day; the buyer is told of it again. */
  @Day() nextOn!: string;
}

/** When word came, where it is entered later. */
export class MoveHandoverRequest extends EnteredRequest implements domain.MoveHandover {
  /** Another day, after today; the buyer is told of it anew. */
  @Day() plannedOn!: string;
  @Words(2, 500) reason!: string;
}

export class IdentifyHandoverRequest extends EnteredRequest implements domain.Identify {
  /** The document that was looked at: `id-card`. */
  @CodeOf('identity-papers') document!: string;
  /** Where the written mandate of a proxy is filed. */
  @Words(1, 100, optional) mandate?: string;
  /** Whoever came is the buyer, or is named by the mandate. */
  @Flag() matches!: boolean;
}

export class SettleHandoverRequest extends EnteredRequest implements domain.Settle {
  /** Rest of the price that was paid now; `0.00` where nothing was owed. */
  @Yuan() balance!: string;
  /** m² measured without m² of the contract. */
  @Num({ min: -10_000, max: 10_000, decimals: 2 }) areaDifference!: number;
  /** What was paid for it: by the buyer for more, to the buyer for less. */
  @Yuan() areaAmount!: string;
  /** Number of finance's stamp. */
  @Words(1, 100) stamp!: string;
}

export class ConfirmHandoverRequest extends EnteredRequest {
  /** Where the signed confirmation is filed. */
  @Words(1, 100) reference!: string;
}

export class HandBooksHandoverRequest extends EnteredRequest implements domain.HandBooks {
  @Flag() warrantyBook!: boolean;
  @Flag() userBook!: boolean;
}

export class CompleteHandoverRequest extends EnteredRequest {
  /** Number of the property company's slip. */
  @Words(1, 100, optional) reference?: string;
}

export class HandOnHandoverRequest {
  @PersonId() ownerId!: string;
  @Words(2, 500) reason!: string;
}

export class FindHandoversQuery extends PageQuery {
  @RecordNumber(optional) number?: string;
  @OneOf(domain.handoverStatuses, optional) status?: domain.HandoverStatus;
  @Code(optional) batch?: string;
  @Id(optional) customerId?: string;
  @Id(optional) contractId?: string;
  @Code(optional) regionId?: string;
  @PersonId(optional) ownerId?: string;
  @Day(optional) plannedOn?: string;
  /** Only what is late by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}
