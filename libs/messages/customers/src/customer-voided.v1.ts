import { IsString, Length } from 'class-validator';

/**
 * The customer's record was filed in error and no longer counts (G-03). It is not erased: what was
 * said of it stays true, and its number is never used again.
 */
export class CustomerVoidedV1 {
  static readonly type = 'kefu.customers.customer.voided.v1' as const;

  @IsString()
  @Length(1, 32)
  number!: string;
}
