import { Day, Flag, Id, Int, Num, OneOf, optional, Part, RecordNumber, Yuan } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import * as domain from '../domain/index.js';

export class QuotedPropertyRequest {
  @OneOf(domain.propertyUses) use!: domain.PropertyUse;
  /** m², with two decimals at most. */
  @Num({ min: 0.01, max: 1_000_000, decimals: 2 }) area!: number;
  /** The whole price. */
  @Yuan() price!: string;
  /** Whether its building has one: the maintenance fund goes by it. */
  @Flag() lift!: boolean;
  /** How many own it, the buyer among them. */
  @Int({ min: 1, max: 100 }) owners!: number;
}

export class GiveFeeQuoteRequest {
  @Id() customerId!: string;
  /** The contract that it is for, where there is one. */
  @Id(optional) contractId?: string;
  /** The property, where it is on record. */
  @Id(optional) assetId?: string;
  @Part(() => QuotedPropertyRequest) property!: QuotedPropertyRequest;
  /** The day whose rates count, today's where it is not said; within a year from today. */
  @Day(optional) ratesOn?: string;
  /** The quote of the same customer that it takes the place of. */
  @Id(optional) replacesId?: string;
}

export class FindFeeQuotesQuery extends PageQuery {
  @RecordNumber(optional) number?: string;
  @OneOf(domain.feeQuoteStatuses, optional) status?: domain.FeeQuoteStatus;
  @Id(optional) customerId?: string;
  @Id(optional) contractId?: string;
}
