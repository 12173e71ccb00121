import { Code, Id, OneOf, Text, Sized, listOf } from '@kefu/fields';

/**
 * A customer was filed (CU-01). Names, phones and addresses travel on the personal subject only.
 */
export class CustomerRegisteredV1 {
  static readonly type = 'kefu.customers.customer.registered.v1' as const;
  @Sized(1, 32) number!: string;
  @OneOf(['person', 'organisation']) kind!: 'person' | 'organisation';
  @OneOf(['potential', 'onboarding', 'existing', 'lapsed']) stage!:
    | 'potential'
    | 'onboarding'
    | 'existing'
    | 'lapsed';
  @OneOf(['standard', 'vip', 'key']) tier!: 'standard' | 'vip' | 'key';
  /** Code of the region that serves the customer. */
  @Code() regionId!: string;
}

/** What is not personal about a customer changed: the full new state, and which fields differ. */
export class CustomerChangedV1 {
  static readonly type = 'kefu.customers.customer.changed.v1' as const;
  @Sized(1, 32) number!: string;
  @OneOf(['person', 'organisation']) kind!: 'person' | 'organisation';
  @OneOf(['potential', 'onboarding', 'existing', 'lapsed']) stage!:
    | 'potential'
    | 'onboarding'
    | 'existing'
    | 'lapsed';
  @OneOf(['standard', 'vip', 'key']) tier!: 'standard' | 'vip' | 'key';
  /** Code of the region that serves the customer. */
  @Code() regionId!: string;
  /** Names of the fields above that differ. */
  @Text(listOf()) changed!: string[];
}

/**
 * The customer's personal data was erased (G-05). The id and the number stay, and so does what was
 * counted under them. That copies have to go is said on the customer's personal subject, by a tombstone.
 */
export class CustomerErasedV1 {
  static readonly type = 'kefu.customers.customer.erased.v1' as const;
  @Sized(1, 32) number!: string;
  /** On which ground of the law (PIPL, article 47): `consent-withdrawn`, say. */
  @Code() ground!: string;
}

/**
 * The customer's record was merged into another one of the same customer (CU-01), who stands for it
 * from now on. What was said under the old id stays true and counts for the survivor; the old id is
 * said no more, and events that were under way may still name it.
 */
export class CustomerMergedV1 {
  static readonly type = 'kefu.customers.customer.merged.v1' as const;
  /** Of the merged record; it finds the survivor from now on. */
  @Sized(1, 32) number!: string;
  @Id() survivorId!: string;
  @Sized(1, 32) survivorNumber!: string;
}

/**
 * The customer's record was filed in error and no longer counts (G-03). It is not erased: what was
 * said of it stays true, and its number is never used again.
 */
export class CustomerVoidedV1 {
  static readonly type = 'kefu.customers.customer.voided.v1' as const;
  @Sized(1, 32) number!: string;
}
