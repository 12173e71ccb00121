import { Code, Id, OneOf, optional } from '@kefu/fields';

/** A certificate of a customer is in custody until it is released (CU-09). */
export class ReleaseTakenInV1 {
  static readonly type = 'kefu.customers.release.taken-in.v1' as const;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @Code() kind!: string;
}

/** A certificate went to its holder, who signed in person, or to a proxy with a written mandate (CU-09). */
export class ReleaseReleasedV1 {
  static readonly type = 'kefu.customers.release.released.v1' as const;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @Code() kind!: string;
  @OneOf(['holder', 'contact', 'proxy']) to!: 'holder' | 'contact' | 'proxy';
  @Id(optional) contactId?: string;
}

/** The certificate was entered in error and never was in custody (G-03). */
export class ReleaseVoidedV1 {
  static readonly type = 'kefu.customers.release.voided.v1' as const;
  @Id() customerId!: string;
  @Id(optional) assetId?: string;
  @Code() kind!: string;
}
