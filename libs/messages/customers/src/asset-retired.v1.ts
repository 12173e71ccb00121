import { IsUUID } from 'class-validator';

/** The asset is no longer in service and no longer served. Its history and its files stay. */
export class AssetRetiredV1 {
  static readonly type = 'kefu.customers.asset.retired.v1' as const;

  @IsUUID()
  customerId!: string;
}
