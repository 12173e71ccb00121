import { IsOptional, IsUUID } from 'class-validator';

/** The file was taken out of its bundle (CU-07). */
export class FileUnbundledV1 {
  static readonly type = 'kefu.customers.file.unbundled.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsUUID()
  bundleId!: string;
}
