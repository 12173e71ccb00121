import { IsString, Length } from 'class-validator';
import { IsCode } from './formats.js';

/** There is a bundle for files of assets out of warranty (CU-07). */
export class BundleMadeV1 {
  static readonly type = 'kefu.customers.bundle.made.v1' as const;

  @IsString()
  @Length(1, 32)
  number!: string;

  @IsCode()
  regionId!: string;
}
