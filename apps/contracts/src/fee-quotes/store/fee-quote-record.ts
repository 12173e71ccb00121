import { Flag, Int, listOf, Num, OneOf, optional, Part, Text, Yuan } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class PropertyRecord implements domain.Property {
  @OneOf(domain.propertyUses) use!: domain.PropertyUse;
  /** m² */
  @Num() area!: number;
  @Yuan() price!: string;
  @Flag() lift!: boolean;
  /** How many own it, the buyer among them. */
  @Int() owners!: number;
}

export class FeeStepRecord implements domain.FeeStep {
  /** m², included; the last step has no end. */
  @Num({}, optional) upTo?: number;
  @Yuan() fee!: string;
}

/** Every rate that it was made with; later changes of the profile leave them as they were (G-06). */
export class FeeRatesRecord implements domain.FeeRates {
  /** Per cent of the price. */
  @Num() deedCommercial!: number;
  /** Per cent of the price. */
  @Num() deedHome!: number;
  /** Per cent of the price. */
  @Num() deedSmallHome!: number;
  /** Up to so many m², included, a home is small. */
  @Num() smallHomeUpTo!: number;
  /** A m², with a lift. */
  @Yuan() maintenanceLift!: string;
  /** A m², without a lift. */
  @Yuan() maintenanceNoLift!: string;
  /** A home. */
  @Yuan() registrationHome!: string;
  /** Each co-owner beside the first. */
  @Yuan() furtherCoOwner!: string;
  /** A m², of a home. */
  @Yuan() transactionHome!: string;
  /** Per cent of the price, of what is no home. */
  @Num() transactionOther!: number;
  /** Per cent of the price. */
  @Num() stampDuty!: number;
  /** A home. */
  @Yuan() initialHome!: string;
  /** By m², of what is no home. */
  @Part(() => FeeStepRecord, listOf()) initialOther!: readonly FeeStepRecord[];
}

/** One fee: its rate times the quantity of its basis, rounded half up to the cent. */
export class FeeLineRecord implements domain.FeeLine {
  @OneOf(domain.feeCodes) code!: domain.FeeCode;
  /** What it is reckoned of. */
  @OneOf(domain.feeBases) basis!: domain.FeeBasis;
  /** So many yuan, m² or pieces of it. */
  @Text() quantity!: string;
  /** Per cent of the basis, or yuan for each of it. */
  @Text() rate!: string;
  @OneOf(domain.feeUnits) unit!: domain.FeeLine['unit'];
  @Yuan() amount!: string;
}

@Entity('fee_quote')
export class FeeQuoteRecord extends AggregateRow implements domain.FeeQuote {
  /** `Q00000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.feeQuoteStatuses) status!: domain.FeeQuoteStatus;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  @Shown.id(optional) contractId?: string;
  @Shown.id(optional) assetId?: string;
  @Shown.part(() => PropertyRecord) property!: PropertyRecord;
  /** The day whose rates it is made with. */
  @Shown.day() ratesOn!: string;
  @Shown.part(() => FeeRatesRecord) rates!: FeeRatesRecord;
  @Shown.part(() => FeeLineRecord, listOf()) lines!: readonly FeeLineRecord[];
  /** All lines together. */
  @Shown.yuan() total!: string;
  @Shown.instant() givenAt!: string;
  @Shown.person() givenBy!: string;
  /** The quote that it takes the place of. */
  @Shown.id(optional) replacesId?: string;
  /** The quote that took its place. */
  @Shown.id(optional) replacedById?: string;
  @Shown.instant(optional) endedAt?: string;
  @Shown.person(optional) endedBy?: string;
  @Shown.text(optional) voidReason?: string;
}
