import { Code, Id, optional, PersonId, Sized, Yuan } from '@kefu/fields';

/** A customer was told the fees of a property (CT-12). Nothing is owed by it. */
export class FeeQuoteGivenV1 {
  static readonly type = 'kefu.contracts.fee-quote.given.v1' as const;
  /** `Q00000042` */
  @Sized(1, 32) number!: string;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id(optional) contractId?: string;
  @Id(optional) assetId?: string;
  /** All its lines together. */
  @Yuan() total!: string;
  @PersonId() givenBy!: string;
}

/** Another quote took its place. Both stay on record. */
export class FeeQuoteSupersededV1 {
  static readonly type = 'kefu.contracts.fee-quote.superseded.v1' as const;
  @Sized(1, 32) number!: string;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id(optional) contractId?: string;
  @Id(optional) assetId?: string;
  @Id() replacedById!: string;
  @PersonId() supersededBy!: string;
}

/** It was an error, and counts for nothing. */
export class FeeQuoteVoidedV1 {
  static readonly type = 'kefu.contracts.fee-quote.voided.v1' as const;
  @Sized(1, 32) number!: string;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id(optional) contractId?: string;
  @Id(optional) assetId?: string;
  @PersonId() voidedBy!: string;
}
