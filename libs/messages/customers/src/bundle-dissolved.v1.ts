import { IsString, Length } from 'class-validator';

/** There is no such bundle any more; its files stand alone again (CU-07). */
export class BundleDissolvedV1 {
  static readonly type = 'kefu.customers.bundle.dissolved.v1' as const;

  @IsString()
  @Length(1, 32)
  number!: string;
}
