import { IsIn, IsOptional, IsUUID } from 'class-validator';

/**
 * By what he ordered, and when, a customer is of this class now (CU-12). His tier is as it was: a change
 * that follows is proposed apart.
 */
export class LoyaltyClassifiedV1 {
  static readonly type = 'kefu.customers.loyalty.classified.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['loyal', 'steady', 'new', 'at-risk', 'lapsed'])
  loyaltyClass!: 'loyal' | 'steady' | 'new' | 'at-risk' | 'lapsed';

  /** The class until now; absent for the first one. */
  @IsOptional()
  @IsIn(['loyal', 'steady', 'new', 'at-risk', 'lapsed'])
  before?: 'loyal' | 'steady' | 'new' | 'at-risk' | 'lapsed';
}
