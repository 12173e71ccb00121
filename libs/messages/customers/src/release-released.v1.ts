import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** A certificate went to its holder, who signed in person, or to a proxy with a written mandate (CU-09). */
export class ReleaseReleasedV1 {
  static readonly type = 'kefu.customers.release.released.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsCode()
  kind!: string;

  @IsIn(['holder', 'contact', 'proxy'])
  to!: 'holder' | 'contact' | 'proxy';

  @IsOptional()
  @IsUUID()
  contactId?: string;
}
