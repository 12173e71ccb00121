import { IsUUID } from 'class-validator';

/** The asset was filed in error and no longer counts (G-03); it never was the customer's. */
export class AssetVoidedV1 {
  static readonly type = 'kefu.customers.asset.voided.v1' as const;

  @IsUUID()
  customerId!: string;
}
