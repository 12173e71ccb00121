import { IsOptional, IsUUID } from 'class-validator';

/** The file went into a bundle, its asset being out of warranty (CU-07). It is found as before. */
export class FileBundledV1 {
  static readonly type = 'kefu.customers.file.bundled.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsUUID()
  bundleId!: string;
}
