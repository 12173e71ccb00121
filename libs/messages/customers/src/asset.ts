import { Code, Day, Id, OneOf, Text, Sized, listOf, optional } from '@kefu/fields';

/** Something that is served was put on record for a customer. Its serial and plate are personal. */
export class AssetRegisteredV1 {
  static readonly type = 'kefu.customers.asset.registered.v1' as const;
  @Id() customerId!: string;
  @Sized(1, 200) model!: string;
  @Code() category!: string;
  /** Code of the region that serves the asset. */
  @Code() regionId!: string;
  @OneOf(['rental', 'contract', 'none']) contractKind!: 'rental' | 'contract' | 'none';
  /** Of the contract that it is rented or serviced under, where it is on record. */
  @Sized(1, 64, optional) contractNumber?: string;
  /** The last day of warranty; absent when there is none. */
  @Day(optional) warrantyEnd?: string;
}

/** An asset changed (owner, contract, warranty, …): the full new state, and which fields differ. */
export class AssetChangedV1 {
  static readonly type = 'kefu.customers.asset.changed.v1' as const;
  @Id() customerId!: string;
  @Sized(1, 200) model!: string;
  @Code() category!: string;
  /** Code of the region that serves the asset. */
  @Code() regionId!: string;
  @OneOf(['rental', 'contract', 'none']) contractKind!: 'rental' | 'contract' | 'none';
  /** Of the contract that it is rented or serviced under, where it is on record. */
  @Sized(1, 64, optional) contractNumber?: string;
  /** The last day of warranty; absent when there is none. */
  @Day(optional) warrantyEnd?: string;
  /** Whose it was, where its owner is another now. */
  @Id(optional) formerCustomerId?: string;
  /** Names of the fields above that differ. */
  @Text(listOf()) changed!: string[];
}

/** The asset is no longer in service and no longer served. Its history and its files stay. */
export class AssetRetiredV1 {
  static readonly type = 'kefu.customers.asset.retired.v1' as const;
  @Id() customerId!: string;
}

/** The asset was filed in error and no longer counts (G-03); it never was the customer's. */
export class AssetVoidedV1 {
  static readonly type = 'kefu.customers.asset.voided.v1' as const;
  @Id() customerId!: string;
}
