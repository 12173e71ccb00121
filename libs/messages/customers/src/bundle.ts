import { Code, Sized } from '@kefu/fields';

/** There is a bundle for files of assets out of warranty (CU-07). */
export class BundleMadeV1 {
  static readonly type = 'kefu.customers.bundle.made.v1' as const;
  @Sized(1, 32) number!: string;
  @Code() regionId!: string;
}

/** The bundle has another shelf mark (CU-07). */
export class BundleMovedV1 {
  static readonly type = 'kefu.customers.bundle.moved.v1' as const;
  @Sized(1, 32) number!: string;
}

/** There is no such bundle any more; its files stand alone again (CU-07). */
export class BundleDissolvedV1 {
  static readonly type = 'kefu.customers.bundle.dissolved.v1' as const;
  @Sized(1, 32) number!: string;
}
