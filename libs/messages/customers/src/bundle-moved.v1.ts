import { IsString, Length } from 'class-validator';

/** The bundle has another shelf mark (CU-07). */
export class BundleMovedV1 {
  static readonly type = 'kefu.customers.bundle.moved.v1' as const;

  @IsString()
  @Length(1, 32)
  number!: string;
}
