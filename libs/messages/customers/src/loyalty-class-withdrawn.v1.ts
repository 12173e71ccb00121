import { IsUUID } from 'class-validator';

/** Nothing that the customer ordered stands any more, so that he has no class (CU-12). */
export class LoyaltyClassWithdrawnV1 {
  static readonly type = 'kefu.customers.loyalty.class-withdrawn.v1' as const;

  @IsUUID()
  customerId!: string;
}
