import { IsOptional, IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** A certificate of a customer is in custody until it is released (CU-09). */
export class ReleaseTakenInV1 {
  static readonly type = 'kefu.customers.release.taken-in.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsCode()
  kind!: string;
}
