import { IsOptional, IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** The certificate was entered in error and never was in custody (G-03). */
export class ReleaseVoidedV1 {
  static readonly type = 'kefu.customers.release.voided.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsCode()
  kind!: string;
}
