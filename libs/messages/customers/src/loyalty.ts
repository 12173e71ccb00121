import { Id, OneOf, optional } from '@kefu/fields';

const loyaltyClasses = ['loyal', 'steady', 'new', 'at-risk', 'lapsed'] as const;
type LoyaltyClass = (typeof loyaltyClasses)[number];

/**
 * By what a customer ordered, and when, they are of this class now (CU-12). Their tier is as it was: a
 * change that follows is proposed apart.
 */
export class LoyaltyClassifiedV1 {
  static readonly type = 'kefu.customers.loyalty.classified.v1' as const;
  @Id() customerId!: string;
  @OneOf(loyaltyClasses) loyaltyClass!: LoyaltyClass;
  /** The class until now; absent for the first one. */
  @OneOf(loyaltyClasses, optional) before?: LoyaltyClass;
}

/** Nothing that the customer ordered stands any more, so that they have no class (CU-12). */
export class LoyaltyClassWithdrawnV1 {
  static readonly type = 'kefu.customers.loyalty.class-withdrawn.v1' as const;
  @Id() customerId!: string;
}
